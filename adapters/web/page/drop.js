// @ts-check
import { byId } from "./dom.js";

/** What the shop window's sample cards carry while dragged: the sample's name. */
const SAMPLE = "text/x-tinstone-sample";

const curtain = byId("curtain");

/**
 * Takes what is dropped anywhere on the page, pasted, or put in from the shop window around this page.
 * @param {(files: File[], folders: boolean) => void} take
 */
export function acceptDrops(take) {
  let depth = 0;
  addEventListener("dragenter", (event) => {
    if (!carriesFiles(event.dataTransfer)) return;
    depth += 1;
    curtain.hidden = false;
  });
  addEventListener("dragleave", (event) => {
    if (!carriesFiles(event.dataTransfer)) return;
    depth = Math.max(0, depth - 1);
    curtain.hidden = depth === 0;
  });
  addEventListener("dragover", (event) => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
  });
  addEventListener("drop", (event) => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    depth = 0;
    curtain.hidden = true;
    const sample = event.dataTransfer?.getData(SAMPLE);
    if (sample) void putSample(sample, take);
    else takeAll(event.dataTransfer, take);
  });
  addEventListener("paste", (event) => {
    if (!event.clipboardData?.files.length) return;
    event.preventDefault();
    takeAll(event.clipboardData, take);
  });
  addEventListener("message", (event) => {
    const fromWindow = event.origin === location.origin && event.source === parent;
    if (fromWindow && typeof event.data?.sample === "string") void putSample(event.data.sample, take);
  });
  if (parent !== window) parent.postMessage({ ready: true }, location.origin);
}

/** @param {DataTransfer | null} data */
function carriesFiles(data) {
  return data !== null && (data.types.includes("Files") || data.types.includes(SAMPLE));
}

/**
 * @param {DataTransfer | null} data
 * @param {(files: File[], folders: boolean) => void} take
 */
function takeAll(data, take) {
  const items = [...(data?.items ?? [])].filter((item) => item.kind === "file");
  const whole = items.filter((item) => !item.webkitGetAsEntry()?.isDirectory);
  const files = whole.map((item) => item.getAsFile()).filter((file) => file !== null);
  take(files, whole.length < items.length);
}

/**
 * @param {string} name
 * @param {(files: File[], folders: boolean) => void} take
 */
async function putSample(name, take) {
  const response = await fetch(`/samples/${encodeURIComponent(name)}`);
  if (response.ok) take([new File([await response.blob()], name)], false);
}
