// @ts-check
import { say } from "./words.js";

/** @import { AnswerView } from "../form.ts" */

/** Something was not taken; the message is a sentence for the person. */
export class Refused extends Error {}

/**
 * Sends JSON. Rejects with `Refused` only.
 * @param {string} path
 * @param {unknown} body
 * @returns {Promise<any>}
 */
export async function postJson(path, body) {
  let response;
  try {
    response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch (cause) {
    throw new Refused(say("page.failed.not_saved"), { cause });
  }
  return answerOf(response.status, await response.text());
}

/**
 * Sends what somebody says. `progressed` is told the sent share, 0 to 1. Rejects with `Refused` only.
 * XMLHttpRequest, because fetch cannot tell how far an upload is.
 * @param {FormData} body
 * @param {(share: number) => void} progressed
 * @returns {Promise<AnswerView>}
 */
export function postDrop(body, progressed) {
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.open("POST", "said");
    request.setRequestHeader("Accept", "application/json");
    request.upload.onprogress = (event) => event.lengthComputable && progressed(event.loaded / event.total);
    request.onerror = () => reject(new Refused(say("page.failed.not_sent")));
    request.onload = () => {
      try {
        resolve(answerOf(request.status, request.responseText));
      } catch (error) {
        reject(error);
      }
    };
    request.send(body);
  });
}

/**
 * @param {number} status
 * @param {string} text
 */
function answerOf(status, text) {
  let answer;
  try {
    answer = JSON.parse(text);
  } catch (cause) {
    // A proxy in between answered with a page of its own.
    throw new Refused(say("page.failed.not_saved"), { cause });
  }
  if (status !== 200) throw new Refused(answer.sentence ?? say("page.failed.not_saved"));
  return answer;
}
