// From bytes on disk to a spec file. What is no UTF-8 text or far too large is told as a problem of the file.
import type { Files } from '../host/files.ts';
import { MAX_LENGTH } from '../spec/parse.ts';
import { readSpecFile, type SpecFile, type SpecKind, specKindOf } from '../spec/spec-file.ts';

/** UTF-8 takes at most three bytes for a UTF-16 unit: a larger file is refused without reading it. */
const MAX_BYTES = MAX_LENGTH * 3;

/** The file, or undefined when it is not there, may not be read, or its name is no spec's and no kind is given. */
export async function readSpec(
  uri: string,
  files: Files,
  kind: SpecKind | undefined = specKindOf(uri),
): Promise<SpecFile | undefined> {
  const stat = kind && (await files.stat(uri));
  if (!kind || stat?.kind !== 'file') return undefined;
  if (stat.size > MAX_BYTES) return tooLarge(readSpecFile(kind, uri, ''), stat.size);
  const text = await readText(uri, files);
  return text === undefined ? undefined : readSpecFile(kind, uri, text);
}

/** Text of a file without its byte order mark; bytes that are no UTF-8 become U+FFFD, which the parser reports. */
export async function readText(uri: string, files: Files): Promise<string | undefined> {
  const bytes = await files.read(uri, MAX_BYTES);
  return bytes && new TextDecoder().decode(bytes);
}

function tooLarge(file: SpecFile, bytes: number): SpecFile {
  return {
    ...file,
    parsed: {
      ...file.parsed,
      document: undefined,
      documents: [],
      problems: [
        {
          code: 'yaml/too-large',
          severity: 'error',
          message: `This file has ${Math.round(bytes / 1_000_000)} MB; Modelyard reads at most ${MAX_LENGTH.toLocaleString('en')} characters. Split it, or keep data out of it.`,
          span: { start: 0, end: 0 },
        },
      ],
    },
  };
}
