import { memoryAdded, type ReaderName } from "./readers.ts";

/** Prints what one reader adds in a process of its own. Arguments: the reader's name, the file. */
const [name, path] = process.argv.slice(2) as [ReaderName, string];
process.stdout.write(String(await memoryAdded(name, path)));
