// The client of the language server. A bundle of its own: the library is larger than the rest of the extension, and is
// loaded only once a server is to be started.
import type { Event, LogOutputChannel } from 'vscode';
import { EventEmitter, LogLevel } from 'vscode';
import {
  CloseAction,
  type ErrorHandler,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import { type InitializationOptions, serverFlags } from '../../core/protocol/server.ts';

export interface ClientOptions {
  /** The server's module on disk. */
  readonly module: string;
  readonly languages: readonly string[];
  readonly log: LogOutputChannel;
  readonly initializationOptions: () => InitializationOptions;
  readonly isTraced: () => boolean;
  readonly onTraceChanged: Event<void>;
  /** The server crashed too often: nobody restarts it but the person. */
  readonly onGivenUp: () => void;
}

export type { LanguageClient } from 'vscode-languageclient/node';
export { State };

/** Crashes that are answered by a restart; one more within three minutes is the end. */
const MAX_RESTARTS = 4;
export function createClient(options: ClientOptions): LanguageClient {
  const program = {
    module: options.module,
    transport: TransportKind.ipc,
    options: { execArgv: [...serverFlags] },
  };
  const debug = { ...program, options: { execArgv: [...serverFlags, '--nolazy', '--inspect=6009'] } };
  let policy: ErrorHandler | undefined;
  const client: LanguageClient = new LanguageClient(
    'modelyard',
    'Modelyard',
    { run: program, debug },
    {
      documentSelector: options.languages.map((language) => ({ language })),
      initializationOptions: options.initializationOptions,
      outputChannel: options.log,
      traceOutputChannel: traceChannel(options),
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      markdown: { isTrusted: false, supportHtml: false },
      errorHandler: {
        error: async (error, message, count) => ({
          ...(await restartPolicy().error(error, message, count)),
          handled: true,
        }),
        closed: async () => {
          const result = await restartPolicy().closed();
          if (result.action === CloseAction.DoNotRestart) options.onGivenUp();
          return { ...result, handled: true };
        },
      },
    },
  );
  return client;

  function restartPolicy(): ErrorHandler {
    policy ??= client.createDefaultErrorHandler(MAX_RESTARTS);
    return policy;
  }
}

/**
 * The log as a channel for the protocol trace. The library writes a trace only into a channel whose level is Trace; the
 * setting decides here, so that nobody has to turn two switches.
 */
function traceChannel(options: ClientOptions): LogOutputChannel {
  const { log } = options;
  const levels = new EventEmitter<LogLevel>();
  const level = () => (options.isTraced() ? LogLevel.Trace : log.logLevel);
  options.onTraceChanged(() => levels.fire(level()));
  return new Proxy(log, {
    get(channel, key) {
      if (key === 'logLevel') return level();
      if (key === 'onDidChangeLogLevel') return levels.event;
      if (key === 'trace')
        return (message: string) => (options.isTraced() ? channel.info(message) : channel.trace(message));
      // The session owns the log; the client must not end it.
      if (key === 'dispose') return () => {};
      const value: unknown = Reflect.get(channel, key);
      return typeof value === 'function' ? value.bind(channel) : value;
    },
  });
}
