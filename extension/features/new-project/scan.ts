// Looks around in the folder of a new project. Reads only, at most so many files and bytes, and nothing is executed.
import { RelativePattern, Uri, workspace } from 'vscode';
import { inferColumns } from '../../../core/data/infer-columns.ts';
import { readTableHead } from '../../../core/data/table-head.ts';
import { collectFindings, type DataFile, type Findings, type Table } from '../../../core/project/findings.ts';
import { readHead } from '../../../platform/read-head.ts';
import { excludedGlobs } from '../../settings.ts';

const INTERESTING =
  '**/{*.csv,*.tsv,*.parquet,*.json,*.jsonl,*.ndjson,*.dvc,train*.py,train*.ipynb,*.lock,requirements*,environment.y*ml,pyproject.toml,Pipfile,conda-lock.yml}';
const MAX_FILES = 1000;
/** Enough for some hundred rows of a wide table. */
const HEAD_BYTES = 256 * 1024;
/** Largest file that is read whole where only whole files can be read, as on a remote file system. */
const MAX_WHOLE_BYTES = 4 * 1024 * 1024;
const FOREIGN = /(^|\/)(node_modules|\.?venv|env|site-packages|__pycache__|\.[^/]+)\//;

export async function scan(folder: Uri): Promise<Findings> {
  const found = await workspace.findFiles(new RelativePattern(folder, INTERESTING), excludeGlob(), MAX_FILES);
  const paths = found
    .map((uri) => uri.path.slice(folder.path.replace(/\/$/, '').length + 1))
    .filter((path) => !FOREIGN.test(path));
  const marks = await Promise.all(
    ['.git/HEAD', 'mlflow.db', 'mlruns/0/meta.yaml'].map((path) => exists(folder, path)),
  );
  return collectFindings([...paths, ...marks.filter((mark) => mark !== undefined)]);
}

/** The columns of a data file, as far as its first part tells. */
export async function readTable(folder: Uri, file: DataFile): Promise<Table> {
  const nothing: Table = { file, columns: [], complete: false };
  if (file.format === 'parquet') return nothing;
  const head = await read(Uri.joinPath(folder, file.path));
  if (!head) return nothing;
  const text = new TextDecoder().decode(head.content);
  const table = readTableHead(text, file.format, head.whole);
  return table ? { file, columns: inferColumns(table), complete: table.complete } : nothing;
}

/** Who made the last commit: the likeliest owner. */
export async function lastAuthor(folder: Uri): Promise<string | undefined> {
  const log = await readTail(Uri.joinPath(folder, '.git', 'logs', 'HEAD'));
  return /<([^<>\s]+@[^<>\s]+)> \d+ [+-]\d{4}\t[^\n]*\n?$/.exec(log ?? '')?.[1];
}

/** The name that an existing file has for the project. */
export async function nameIn(file: Uri): Promise<string | undefined> {
  const head = await read(file);
  const text = head && new TextDecoder().decode(head.content);
  return /^name:[ \t]*(?:"([^"\\\n]*)"|([^\s#"'&*!|>[{][^\n#]*?))[ \t]*(?:#.*)?$/m
    .exec(text ?? '')
    ?.slice(1)
    .find(Boolean);
}

export async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function exists(folder: Uri, path: string): Promise<string | undefined> {
  return (await isThere(Uri.joinPath(folder, path))) ? path : undefined;
}

/** What the person hides stays hidden. A pattern with braces of its own cannot stand inside another's. */
function excludeGlob(): string {
  const own = ['**/node_modules/**', '**/.venv/**', '**/venv/**', '**/.git/**'];
  return `{${[...own, ...excludedGlobs().filter((glob) => !/[{},]/.test(glob))].join(',')}}`;
}

async function read(
  uri: Uri,
): Promise<{ readonly content: Uint8Array; readonly whole: boolean } | undefined> {
  if (uri.scheme === 'file') return readHead(uri.fsPath, HEAD_BYTES);
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > MAX_WHOLE_BYTES) return undefined;
    const content = await workspace.fs.readFile(uri);
    return { content: content.subarray(0, HEAD_BYTES), whole: content.length <= HEAD_BYTES };
  } catch {
    return undefined;
  }
}

async function readTail(uri: Uri): Promise<string | undefined> {
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > MAX_WHOLE_BYTES) return undefined;
    return new TextDecoder().decode(await workspace.fs.readFile(uri)).slice(-2000);
  } catch {
    return undefined;
  }
}
