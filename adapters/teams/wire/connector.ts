import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from "botbuilder";
import { DeliveryError } from "../../../src/chat/adapter.ts";
import { type TeamsPlace, threadId } from "../address.ts";
import { homeOf, mayCall, type TeamsConfig } from "../config.ts";
import type { Reference } from "../deps.ts";
import { KeysError, TeamsRefusal } from "../errors.ts";
import { CALL_TIMEOUT_MS } from "../limits.ts";
import { hush } from "./hush.ts";
import { inTime } from "./in-time.ts";

/** Teams' name among the Bot Framework's channels. */
export const CHANNEL = "msteams";

/** Stands for the bot's registration where there is none. */
const ANONYMOUS_BOT = "anonymous";

/** Proves that we are the bot; there is none where nobody asks for one. */
type Token = () => Promise<string>;
type Work<T> = (context: TurnContext) => Promise<T>;
type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication["authenticateRequest"]>>;
type ConnectorFactory = NonNullable<Authenticated["connectorFactory"]>;

/** The SDK, as far as we use it. */
export type Connector = {
  /** Checks who sent an activity, then works it. Throws `TeamsRefusal` for a token that is not Teams' own. */
  turn<T>(authorization: string, activity: object, work: Work<T>): Promise<T>;
  /** Works inside a conversation that nobody wrote in just now. */
  within<T>(place: TeamsPlace, reference: Reference, work: Work<T>): Promise<T>;
  /** The id of the personal conversation with somebody; made where there is none. */
  converse(personId: string): Promise<string>;
  /** The bot's own account. */
  self: string;
};

export function createConnector(config: TeamsConfig, token: Token | undefined): Connector {
  const { tenantId, cloud } = homeOf(config);
  const appId = config.kind === "tenant" ? config.appId : ANONYMOUS_BOT;
  const adapter = new Adapter(new Authentication(config, token));
  const self = `28:${appId}`;
  return {
    self,
    turn: (authorization, activity, work) =>
      resultOf(work, (run) => adapter.take(authorization, activity, run)),
    within: (place, { serviceUrl, bot }, work) =>
      resultOf(work, (run) =>
        adapter.continueConversationAsync(
          appId,
          {
            channelId: CHANNEL,
            serviceUrl,
            bot: { id: bot, name: "" },
            conversation: {
              id: threadId(place),
              tenantId: place.tenant,
              conversationType: place.scope,
              isGroup: place.scope !== "personal",
              name: "",
            },
          },
          (context) => {
            // The SDK invents an activity to go on from, and would answer under it.
            delete (context.activity as Partial<Activity>).id;
            return run(context);
          },
        ),
      ),
    converse: (personId) =>
      resultOf(
        async (context) => context.activity.conversation.id,
        (run) =>
          adapter.createConversationAsync(
            appId,
            CHANNEL,
            cloud.serviceUrl,
            cloud.scope,
            {
              isGroup: false,
              bot: { id: self, name: "" },
              members: [{ id: personId, name: "" }],
              tenantId,
              channelData: { tenant: { id: tenantId } },
              // Wanted by the SDK's types alone; nothing is posted by making a conversation.
              activity: undefined as unknown as Activity,
            },
            run,
          ),
      ),
  };
}

/** What `work` gave inside a turn of the SDK, which itself gives nothing. */
async function resultOf<T>(work: Work<T>, turn: (run: Work<void>) => Promise<unknown>): Promise<T> {
  const results: T[] = [];
  await turn(async (context) => {
    results.push(await work(context));
  });
  return results[0]!;
}

/** Without the SDK's own HTTP half, which prints every error and answers with its message. */
class Adapter extends CloudAdapter {
  take(authorization: string, activity: object, work: Work<void>): Promise<unknown> {
    return this.processActivity(authorization, activity as Activity, work);
  }
}

/** Who may be listened to, and where our own token may go. */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  readonly #config: TeamsConfig;

  constructor(config: TeamsConfig, token: Token | undefined) {
    super(...settings(config, token));
    this.#config = config;
  }

  override async authenticateRequest(activity: Activity, authorization: string): Promise<Authenticated> {
    try {
      const signal = AbortSignal.timeout(CALL_TIMEOUT_MS);
      const known = await inTime(
        signal,
        hush(() => super.authenticateRequest(activity, authorization)),
      );
      if (!this.#vouchesFor(known, activity.serviceUrl)) throw new TeamsRefusal("token");
      const { connectorFactory } = known;
      return connectorFactory ? { ...known, connectorFactory: this.#checked(connectorFactory) } : known;
    } catch (error) {
      if (error instanceof TeamsRefusal) throw error;
      if (keysAreMissing(error)) throw new KeysError({ cause: error });
      throw new TeamsRefusal("token", { cause: error });
    }
  }

  override createConnectorFactory(
    identity: Parameters<ConfigurationBotFrameworkAuthentication["createConnectorFactory"]>[0],
  ): ConnectorFactory {
    return this.#checked(super.createConnectorFactory(identity));
  }

  /** The SDK would also take tokens of its emulator and of other bots, which name no connector. */
  #vouchesFor({ claimsIdentity }: Authenticated, serviceUrl: string): boolean {
    if (!mayCall(this.#config, serviceUrl)) return false;
    if (this.#config.kind === "anonymous") return true;
    return (
      claimsIdentity.getClaimValue("iss") === this.#config.cloud.tokenIssuer &&
      claimsIdentity.getClaimValue("serviceurl") === serviceUrl
    );
  }

  /**
   * Connectors that go to checked hosts only, try once and not for ever: a second try by itself sends twice what only
   * its answer was lost of.
   */
  #checked(factory: ConnectorFactory): ConnectorFactory {
    return {
      create: async (serviceUrl, audience) => {
        if (!mayCall(this.#config, serviceUrl)) throw new DeliveryError("unreachable", "not_sent");
        const connector = await factory.create(serviceUrl, audience);
        const { pipeline } = (connector as unknown as { client: { pipeline: Pipeline } }).client;
        pipeline.removePolicy({ name: "defaultRetryPolicy" });
        pipeline.addPolicy({
          name: "timeout",
          sendRequest(request, next) {
            request.timeout = CALL_TIMEOUT_MS;
            return next(request);
          },
        });
        return connector;
      },
    };
  }
}

/** Whether a token could not be checked at all. The SDK waits for its keys for as long as they take. */
function keysAreMissing(error: unknown): boolean {
  const { name, statusCode } = error as { name?: string; statusCode?: number };
  return name === "FetchError" || name === "TimeoutError" || statusCode === 500;
}

/** What the SDK's pipeline of HTTP policies lets us do. */
type Pipeline = {
  removePolicy(which: { name: string }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest<R>(request: { timeout: number }, next: (request: { timeout: number }) => R): R;
  }): void;
};

type Settings = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;
type Credentials = NonNullable<Settings[1]>;

function settings(config: TeamsConfig, token: Token | undefined): Settings {
  const { cloud } = homeOf(config);
  return [
    {
      ToChannelFromBotLoginUrl: cloud.loginUrl,
      ToChannelFromBotOAuthScope: cloud.scope,
      ToBotFromChannelTokenIssuer: cloud.tokenIssuer,
      ToBotFromChannelOpenIdMetadataUrl: cloud.openIdMetadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: cloud.emulatorOpenIdMetadataUrl,
      OAuthUrl: cloud.oAuthUrl,
      ValidateAuthority: "true",
      CallerId: "urn:botframework:azure",
    },
    credentials(config, token),
  ];
}

function credentials(config: TeamsConfig, token: Token | undefined): Credentials {
  return {
    isValidAppId: async (id) => config.kind === "tenant" && id === config.appId,
    isAuthenticationDisabled: async () => config.kind === "anonymous",
    createCredentials: async () => ({
      async signRequest(request) {
        if (token) request.headers.set("Authorization", `Bearer ${await token()}`);
        return request;
      },
    }),
  };
}
