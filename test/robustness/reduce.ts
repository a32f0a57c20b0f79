// Makes a failing text small, so that a person can read it: drops lines, then characters, while it still fails.

/** At most `tries` calls of `fails`. */
export async function reduced(
  text: string,
  fails: (text: string) => Promise<boolean>,
  tries = 600,
): Promise<string> {
  let left = tries;
  let best = text;
  for (const separator of ['\n', '']) {
    let parts = best.split(separator);
    for (
      let size = Math.ceil(parts.length / 2);
      size >= 1 && left > 0;
      size = size === 1 ? 0 : Math.ceil(size / 2)
    ) {
      for (let at = 0; at < parts.length && left > 0; ) {
        const fewer = [...parts.slice(0, at), ...parts.slice(at + size)];
        left--;
        if (await fails(fewer.join(separator))) parts = fewer;
        else at += size;
      }
    }
    best = parts.join(separator);
  }
  return best;
}
