// A bundle of its own: Prettier is as large as the rest of the server, and most sessions never format.
import { TextDocument } from 'vscode-languageserver-textdocument';
import { YAMLFormatter } from 'yaml-language-server/out/src/languageservice/services/yamlFormatter.js';

/** Formatted text, or undefined when the text cannot be formatted. */
export async function format(
  text: string,
  options: { tabWidth: number; printWidth: number },
): Promise<string | undefined> {
  const formatter = new YAMLFormatter();
  formatter.configure({ format: true } as never);
  const document = TextDocument.create('memory:///spec.yaml', 'yaml', 1, text);
  const edits = await formatter.format(document, { ...options, bracketSpacing: true } as never);
  return edits.length === 0 ? text : TextDocument.applyEdits(document, edits);
}
