import type { IncomingMessage, ServerResponse } from "node:http";

/** A file as it lies on Slack's file server; `instead` is what comes when it is asked for. */
export type FakeFile = {
  id: string;
  name: string;
  bytes: Buffer;
  mimetype?: string;
  title?: string;
  alt_txt?: string;
  /** Another organisation's: the message names it, `files.info` tells where it is. */
  nameOnly?: boolean;
  instead?: { status: number; headers?: Record<string, string>; body?: string };
  /** Where it stands in messages; Slack tells it only after it was asked `late` times. */
  shares?: { private: Record<string, { ts: string }[]> };
  late?: number;
};
type Args = Record<string, unknown>;

const LOGIN_PAGE = "<!DOCTYPE html><title>Sign in</title>";

/** Slack's file server, and the Web API's methods about files. `share` posts a message with a file. */
export function createFakeFiles(on: {
  token: string;
  origin(): string;
  sharing: { late: number; uploads?: string | undefined };
  share(file: FakeFile, args: Args): string;
}) {
  const files = new Map<string, FakeFile>();
  const downloads: { path: string; authorization: string | undefined }[] = [];
  const announced = new Map<string, Args>();

  function fileOf(file: FakeFile, whole: boolean): object {
    const { id, name, bytes, mimetype = "application/octet-stream", nameOnly, title, shares } = file;
    if (nameOnly && !whole) return { id, file_access: "check_file_info" };
    const url_private_download = `${on.origin()}/files/${id}/${encodeURIComponent(name)}`;
    if (file.late) file.late -= 1;
    const shared = !file.late && shares;
    const told = { ...(title && { title }), ...(shared && { shares }) };
    return { id, name, mimetype, size: bytes.length, url_private_download, ...told };
  }

  return {
    files,
    downloads,
    fileOf,
    methods: {
      "files.info": ({ file }: Args) => {
        const found = files.get(String(file));
        return found ? { file: fileOf(found, true) } : { ok: false, error: "file_not_found" };
      },
      "files.getUploadURLExternal": (args: Args) => {
        if (!args.length) return { ok: false, error: "missing_argument" };
        const id = `F${files.size + announced.size + 1}`;
        announced.set(id, args);
        return { file_id: id, upload_url: `${on.sharing.uploads ?? on.origin()}/upload/${id}` };
      },
      "files.completeUploadExternal": (args: Args) => {
        const [{ id, title }] = JSON.parse(String(args.files)) as [{ id: string; title?: string }];
        const file = files.get(id);
        if (!file) return { ok: false, error: "file_not_found" };
        if (title) file.title = title;
        const ts = on.share(file, args);
        file.shares = { private: { [String(args.channel_id)]: [{ ts }] } };
        file.late = on.sharing.late + 1;
        return { files: [{ id, title }] };
      },
    },
    /** The bytes of a file that was announced; refused when they are not as many as announced. */
    take(path: string, bytes: Buffer): boolean {
      const id = path.split("/")[2] ?? "";
      const args = announced.get(id);
      if (Number(args?.length) !== bytes.length) return false;
      announced.delete(id);
      const alt = args?.alt_txt;
      files.set(id, {
        id,
        name: String(args?.filename),
        bytes,
        ...(alt !== undefined && { alt_txt: String(alt) }),
      });
      return true;
    },
    /** As files.slack.com does it: without the right token a login page, and 200. */
    async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const path = request.url ?? "";
      downloads.push({ path, authorization: request.headers.authorization });
      const file = files.get(path.split("/")[2] ?? "");
      if (request.headers.authorization !== `Bearer ${on.token}`) {
        response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(LOGIN_PAGE);
      } else if (!file) {
        response.writeHead(404).end();
      } else if (file.instead && !path.endsWith("/moved")) {
        response.writeHead(file.instead.status, file.instead.headers).end(file.instead.body);
      } else {
        response.writeHead(200, { "Content-Type": "application/octet-stream" }).end(file.bytes);
      }
    },
  };
}
