// What an edit must keep: the comments of a text, and the value it stands for.
import { Lexer, parseDocument } from 'yaml';

/** Comments in order, without the white space around them. */
export function commentsOf(text: string): readonly string[] {
  const found: string[] = [];
  let scalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    // The lexer says before each scalar that one follows.
    if (!scalar && lexeme.startsWith('#')) found.push(lexeme.trim());
    scalar = lexeme === '\u001f';
  }
  return found;
}

/** Comments of `before` that `after` has not. */
export function lostComments(before: string, after: string): readonly string[] {
  const left = [...commentsOf(after)];
  return commentsOf(before).filter((comment) => {
    const at = left.indexOf(comment);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The value as plain data, in which a map keeps its order. */
export function plainValue(text: string): unknown {
  return parseDocument(text, { uniqueKeys: false, version: '1.2', merge: false }).toJS({ mapAsMap: true });
}

/** Every key and scalar of a value, with its path. */
export function leavesOf(value: unknown, path = ''): readonly (readonly [path: string, leaf: unknown])[] {
  if (value instanceof Map)
    return [...value].flatMap(([key, below], index) => [
      ...leavesOf(key, `${path}#${index}`),
      ...leavesOf(below, `${path}.${index}`),
    ]);
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, `${path}[${index}]`));
  return [[path, value]];
}
