// The language server: the only file that knows the connection. It hands each request to a feature and walls it off, so
// that a bug costs one answer and never the session.
import {
  type CancellationToken,
  CodeActionKind,
  CodeLensRefreshRequest,
  createConnection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeResult,
  LSPErrorCodes,
  ProposedFeatures,
  RequestType,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  defaultSettings,
  type InitializationOptions,
  type InsertionParams,
  type InsertionResult,
  insertionRequest,
  outlineChanged,
  outlineRequest,
  type SettingsParams,
  settingsChanged,
} from '../core/protocol/server.ts';
import { nodeFiles } from '../platform/node-files.ts';
import { codeActions, FIX_ALL, resolveCodeAction } from './features/code-actions.ts';
import { codeLenses } from './features/code-lens.ts';
import { completion } from './features/completion.ts';
import { Diagnostics } from './features/diagnostics.ts';
import { formatting } from './features/formatting.ts';
import { hover } from './features/hover.ts';
import { insertion } from './features/insertion.ts';
import { documentLinks } from './features/links.ts';
import { definition, highlights, prepareRename, references, rename } from './features/names.ts';
import { Outlines } from './features/outline.ts';
import { legend, semanticTokens } from './features/semantic-tokens.ts';
import { documentSymbols, workspaceSymbols } from './features/symbols.ts';
import { Workspace } from './workspace.ts';
import { YamlService } from './yaml-service.ts';

/** Quiet time after an edit before views are told that the outline may differ, in milliseconds. */
const OUTLINE_DELAY = 300;

const CHANGES = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
} as const;

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
let options: Partial<InitializationOptions> = {};
let workspace = new Workspace(nodeFiles, documents, settingsOf({}));
let diagnostics = new Diagnostics(workspace, undefined);
let outlines = new Outlines(workspace);
let yaml: YamlService;
let canRefresh = { diagnostics: false, lenses: false, tokens: false };
let canWatch = false;

connection.onInitialize((params): InitializeResult => {
  options = (params.initializationOptions ?? {}) as Partial<InitializationOptions>;
  workspace = new Workspace(nodeFiles, documents, settingsOf(options));
  workspace.setFolders((params.workspaceFolders ?? []).map((folder) => folder.uri));
  diagnostics = new Diagnostics(workspace, options.rulePage);
  outlines = new Outlines(workspace);
  yaml = new YamlService(params.capabilities);
  const client = params.capabilities.workspace;
  canRefresh = {
    diagnostics: client?.diagnostics?.refreshSupport ?? false,
    lenses: client?.codeLens?.refreshSupport ?? false,
    tokens: client?.semanticTokens?.refreshSupport ?? false,
  };
  canWatch = client?.didChangeWatchedFiles?.dynamicRegistration ?? false;
  return {
    serverInfo: { name: 'Modelyard' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
      completionProvider: { triggerCharacters: [' ', ':', '"', "'", '/', '[', ','] },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL], resolveProvider: true },
      codeLensProvider: {},
      documentLinkProvider: {},
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      documentFormattingProvider: true,
      semanticTokensProvider: { legend, full: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
});

connection.onInitialized(() => {
  if (canWatch) {
    void connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [
        { globPattern: '**/*.{yaml,yml}' },
        { globPattern: '**/Jenkinsfile' },
        // A folder that goes takes its files with it, and only the folder is reported.
        { globPattern: '**/*', kind: WatchKind.Delete },
      ],
    });
  }
  connection.workspace.onDidChangeWorkspaceFolders(async () => {
    workspace.setFolders(
      ((await connection.workspace.getWorkspaceFolders()) ?? []).map((folder) => folder.uri),
    );
    changed();
  });
});

connection.onDidChangeWatchedFiles(({ changes }) => {
  // Deletions are reported of everything; of these only folders and files that we may have read matter.
  const relevant = changes.filter(({ uri }) => /\.ya?ml$|\/Jenkinsfile$/i.test(uri) || !/\.[^/]*$/.test(uri));
  if (relevant.length === 0) return;
  workspace.changedOnDisk(relevant.map(({ uri, type }) => ({ uri, kind: CHANGES[type] })));
  changed();
});

connection.onNotification(settingsChanged, (params: SettingsParams) => {
  workspace.configure(settingsOf(params));
  changed();
});

documents.onDidOpen(({ document }) => {
  texts++;
  workspace.opened(document.uri);
  yaml.forget(document.uri);
  outlineSoon();
});
documents.onDidChangeContent(() => {
  texts++;
  outlineSoon();
});
documents.onDidClose(({ document }) => {
  texts++;
  workspace.closed(document.uri);
  yaml.forget(document.uri);
  changed();
});

connection.languages.diagnostics.on((params, token) =>
  answerAbout(params, token, 'diagnostics', () =>
    diagnostics.document(params.textDocument.uri, params.previousResultId),
  ),
);
connection.languages.diagnostics.onWorkspace((params, token, _progress, partial) =>
  answer(token, 'workspace diagnostics', () =>
    diagnostics.workspace(
      new Map(params.previousResultIds.map(({ uri, value }) => [uri, value])),
      token,
      partial && ((part) => partial.report(part)),
    ),
  ),
);
connection.onCompletion((params, token) =>
  answerAbout(params, token, 'completion', () =>
    completion(workspace, yaml, nodeFiles, params.textDocument.uri, params.position, token),
  ),
);
connection.onHover((params, token) =>
  answerAbout(params, token, 'hover', () => hover(workspace, params.textDocument.uri, params.position)),
);
connection.onDefinition((params, token) =>
  answerAbout(params, token, 'definition', () =>
    definition(workspace, params.textDocument.uri, params.position),
  ),
);
connection.onReferences((params, token) =>
  answerAbout(params, token, 'references', () =>
    references(
      workspace,
      params.textDocument.uri,
      params.position,
      params.context.includeDeclaration ? 'with definition' : 'uses only',
    ),
  ),
);
connection.onDocumentHighlight((params, token) =>
  answerAbout(params, token, 'highlights', () =>
    highlights(workspace, params.textDocument.uri, params.position),
  ),
);
connection.onPrepareRename((params, token) =>
  answerAbout(params, token, 'rename', () =>
    prepareRename(workspace, params.textDocument.uri, params.position),
  ),
);
connection.onRenameRequest((params, token) =>
  answerAbout(
    params,
    token,
    'rename',
    () => rename(workspace, params.textDocument.uri, params.position, params.newName),
    'all',
  ),
);
connection.onCodeAction((params, token) =>
  answerAbout(params, token, 'code actions', () => codeActions(workspace, params), 'all'),
);
connection.onCodeActionResolve((action, token) =>
  answer(token, 'fix all', () => resolveCodeAction(workspace, action)),
);
connection.onCodeLens((params, token) =>
  answerAbout(params, token, 'code lenses', () => codeLenses(workspace, params.textDocument.uri)),
);
connection.onDocumentLinks((params, token) =>
  answerAbout(params, token, 'links', () => documentLinks(workspace, nodeFiles, params.textDocument.uri)),
);
connection.onDocumentSymbol((params, token) =>
  answerAbout(params, token, 'symbols', () => documentSymbols(workspace, params.textDocument.uri)),
);
connection.onWorkspaceSymbol((params, token) =>
  answer(token, 'symbols', () => workspaceSymbols(workspace, params.query)),
);
connection.onFoldingRanges((params, token) =>
  answerAbout(params, token, 'folding', async () => {
    const document = await libraryDocument(params.textDocument.uri);
    return document && yaml.folding(document, { lineFoldingOnly: true });
  }),
);
connection.onSelectionRanges((params, token) =>
  answerAbout(params, token, 'selection', async () => {
    const document = await libraryDocument(params.textDocument.uri);
    // The library hands back what it is given, also what lies outside of the text.
    return (
      document &&
      yaml.selection(
        document,
        params.positions.map((position) => document.positionAt(document.offsetAt(position))),
      )
    );
  }),
);
connection.onDocumentFormatting((params, token) =>
  answerAbout(params, token, 'formatting', () =>
    formatting(workspace, params.textDocument.uri, params.options),
  ),
);
connection.languages.semanticTokens.on((params, token) =>
  answerAbout(params, token, 'colours', () => semanticTokens(workspace, params.textDocument.uri)),
);
connection.onRequest(outlineRequest, (_params, token: CancellationToken) =>
  answer(token, 'outline', () => outlines.all()),
);
connection.onRequest(
  new RequestType<InsertionParams, InsertionResult, void>(insertionRequest),
  (params, token) => answer(token, 'insertion', () => insertion(workspace, params)),
);

documents.listen(connection);
connection.listen();

/** A request about one document, at a place of it or in whole. */
interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

/** Counts texts that were opened, edited or closed. */
let texts = 0;

/**
 * An answer about a document: when its text changed since the request came, the answer would fit nothing. Answers that edit
 * (`all`) may touch other documents too. An editor keeps the problems it shows, and asks again, only when told "cancelled".
 */
function answerAbout<T>(
  params: AboutDocument,
  token: CancellationToken,
  what: string,
  work: () => Promise<T> | T,
  scope: 'document' | 'all' = 'document',
): Promise<T> {
  const { uri } = params.textDocument;
  const document = documents.get(uri);
  const before = scope === 'all' ? texts : document?.version;
  const isCurrent = () =>
    documents.get(uri) === document && (scope === 'all' ? texts : document?.version) === before;
  const code = what === 'diagnostics' ? LSPErrorCodes.ServerCancelled : LSPErrorCodes.ContentModified;
  return answer(token, what, work, () => (isCurrent() ? undefined : code));
}

/** The door of a request: bugs are logged here and answered as errors, work that nobody waits for is dropped. */
async function answer<T>(
  token: CancellationToken,
  what: string,
  work: () => Promise<T> | T,
  outdated: () => number | undefined = () => undefined,
): Promise<T> {
  const hold = () => {
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const code = outdated();
    if (code !== undefined) throw new ResponseError(code, 'the text has changed');
  };
  // Let messages that have already arrived, such as a cancellation or a newer text, be seen first.
  await new Promise((resume) => setImmediate(resume));
  hold();
  try {
    const result = await work();
    hold();
    return result;
  } catch (error) {
    hold();
    if (error instanceof ResponseError) throw error;
    connection.console.error(
      `${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    throw new ResponseError(
      LSPErrorCodes.RequestFailed,
      `Modelyard could not answer (${what}). The log has the details.`,
    );
  }
}

async function libraryDocument(uri: string): Promise<TextDocument | undefined> {
  const file = await workspace.file(uri);
  const version = workspace.document(uri)?.version;
  return file && version !== undefined ? yaml.document(file, version) : undefined;
}

function settingsOf(given: Partial<SettingsParams>): SettingsParams {
  return {
    settings: {
      ...defaultSettings,
      ...given.settings,
      codeLens: { ...defaultSettings.codeLens, ...given.settings?.codeLens },
    },
    exclude: given.exclude ?? [],
    trusted: given.trusted ?? false,
  };
}

/** Something other than the text of an open document changed: what the client shows may be out of date. */
function changed(): void {
  if (canRefresh.diagnostics) void connection.languages.diagnostics.refresh();
  if (canRefresh.lenses) void connection.sendRequest(CodeLensRefreshRequest.type);
  if (canRefresh.tokens) void connection.languages.semanticTokens.refresh();
  outlineSoon();
}

let outlineTimer: NodeJS.Timeout | undefined;
function outlineSoon(): void {
  clearTimeout(outlineTimer);
  outlineTimer = setTimeout(() => void connection.sendNotification(outlineChanged), OUTLINE_DELAY);
}

process.on('unhandledRejection', (error) => connection.console.error(`unhandled: ${String(error)}`));
