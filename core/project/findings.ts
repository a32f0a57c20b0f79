// What a folder tells about an ML project that has no spec yet. A pure fold over the paths of its files.
import type { Column } from '../data/infer-columns.ts';

export type DataFormat = 'csv' | 'tsv' | 'parquet' | 'json' | 'jsonl';

export interface DataFile {
  /** From the project's folder, with `/`. */
  readonly path: string;
  readonly format: DataFormat;
  /** True when DVC keeps its versions. */
  readonly dvc: boolean;
}

export interface Findings {
  /** The likeliest first. */
  readonly dataFiles: readonly DataFile[];
  /** The likeliest first. */
  readonly trainingScripts: readonly string[];
  readonly lock: string | undefined;
  readonly requirements: string | undefined;
  /** MLflow's store, as `tracking.store` writes it. */
  readonly store: string | undefined;
  readonly git: boolean;
}

/** A data file with what its first rows tell. */
export interface Table {
  readonly file: DataFile;
  /** Empty when they could not be read. */
  readonly columns: readonly Column[];
  /** True when the columns were guessed from all rows. */
  readonly complete: boolean;
}

/** `paths` are those of files, from the project's folder, with `/`. */
export function collectFindings(paths: readonly string[]): Findings {
  const all = new Set(paths);
  const named = (pattern: RegExp) => nearestFirst(paths.filter((path) => pattern.test(nameOf(path))));
  const dvcTracked = new Set(paths.filter((path) => path.endsWith('.dvc')).map((path) => path.slice(0, -4)));
  // A file that DVC tracks may be absent here: its `.dvc` file stands for it.
  const data = [...new Set([...paths, ...dvcTracked])].filter((path) => isData(path));
  return {
    dataFiles: data
      .sort((a, b) => dataScore(b) - dataScore(a) || depth(a) - depth(b) || (a < b ? -1 : 1))
      .map((path) => ({ path, format: formatOf(path)!, dvc: dvcTracked.has(path) })),
    trainingScripts: named(/^train.*\.(py|ipynb)$/i).sort(
      (a, b) => Number(b.endsWith('.py')) - Number(a.endsWith('.py')),
    ),
    lock: named(
      /^(uv\.lock|poetry\.lock|pdm\.lock|Pipfile\.lock|conda-lock\.yml|requirements.*\.lock|requirements\.lock\.txt|pixi\.lock)$/,
    )[0],
    requirements: named(/^(requirements.*\.(txt|in)|environment\.ya?ml|pyproject\.toml|Pipfile)$/)[0],
    store: all.has('mlflow.db')
      ? 'sqlite:///mlflow.db'
      : paths.some((path) => path.startsWith('mlruns/'))
        ? './mlruns'
        : undefined,
    git: paths.some((path) => path.startsWith('.git/')),
  };
}

export function formatOf(path: string): DataFormat | undefined {
  const ending = /\.(csv|tsv|parquet|json|jsonl|ndjson)$/i.exec(path)?.[1]?.toLowerCase();
  return ending === 'ndjson' ? 'jsonl' : (ending as DataFormat | undefined);
}

/** JSON holds settings more often than data, so it counts only in a folder of data. */
function isData(path: string): boolean {
  const format = formatOf(path);
  if (format === undefined) return false;
  return format !== 'json' || /(^|\/)(data|datasets?|raw)\//i.test(path);
}

function dataScore(path: string): number {
  const name = nameOf(path);
  let score = /(^|\/)(data|datasets?)\//i.test(path) ? 4 : 0;
  if (/train/i.test(name)) score += 2;
  // Results, samples and other splits are data too, but seldom what a model learns from.
  if (/(predict|submission|result|report|metric|sample|test|valid|holdout|example)/i.test(path)) score -= 3;
  return score;
}

function nearestFirst(paths: readonly string[]): string[] {
  return [...paths].sort((a, b) => depth(a) - depth(b) || a.length - b.length || (a < b ? -1 : 1));
}

function depth(path: string): number {
  return path.split('/').length;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
