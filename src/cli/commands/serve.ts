import { Command, Option } from 'commander';
import type { ServeOptions } from '../serve.ts';
import { examples } from './examples.ts';
import { exitWith } from './exit-code.ts';
import { markdownFor } from './markdown-for.ts';

/** `known-issues serve`: a built site over HTTP. */
export const serveCommand = new Command('serve')
	.description('Serve a built site.')
	.argument('[folder]', "the built site's folder", 'dist')
	.addOption(new Option('--host <address>', 'address to listen on').env('HOST').default('127.0.0.1'))
	.addOption(new Option('--port <number>', 'port to listen on').env('PORT').default('4321'))
	.addOption(markdownFor())
	.addOption(
		new Option(
			'--rewrite-url <address>',
			'an OpenAI-compatible API that says answers in other words; its key comes from KNOWN_ISSUES_REWRITE_KEY',
		).env('KNOWN_ISSUES_REWRITE_URL'),
	)
	.addOption(new Option('--rewrite-model <name>', 'its model').env('KNOWN_ISSUES_REWRITE_MODEL'))
	.option('--allow-host <names...>', "host names at which /mcp may be used, beside the site's own")
	.addHelpText('after', examples('serve', 'serve dist --host 0.0.0.0 --port 8080'))
	.action((folder: string, options: ServeOptions) =>
		exitWith(async () => {
			const { serve } = await import('../serve.ts');
			return serve(folder, options);
		}),
	);
