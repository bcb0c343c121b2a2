#!/usr/bin/env node
import { Argument, Command, Option } from 'commander';
import { version } from '../version.ts';
import { ask, type AskCommandOptions } from './ask.ts';
import { check } from './check.ts';
import { config, WEB_SERVERS, type ConfigOptions } from './config.ts';
import { lookup, type LookupCommandOptions } from './lookup.ts';
import type { McpCommandOptions } from './mcp.ts';
import { serve, type ServeOptions } from './serve.ts';

const program = new Command('known-issues')
	.description('Works with the known issues of a Starlight site.')
	.version(version)
	// 1 means that a command found nothing, so what it was told wrongly is 2, as where a command says it.
	.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

program
	.command('check')
	.description('Say what is wrong in the issues, with the rules of the build, without building.')
	.argument('[root]', "the project's root folder", '.')
	.option('--json', 'print the problems as JSON')
	.action(async (root: string, options: { json?: boolean }) => {
		process.exitCode = await check(root, options).catch((error: Error) => {
			console.error(error.message);
			return 2;
		});
	});

const markdownFor = new Option(
	'--markdown-for <whom>',
	'send Markdown to these where they do not say what they want',
).choices(['agents']);

program
	.command('serve')
	.description('Serve a built site.')
	.argument('[folder]', "the built site's folder", 'dist')
	.addOption(new Option('--host <address>', 'address to listen on').env('HOST').default('127.0.0.1'))
	.addOption(new Option('--port <number>', 'port to listen on').env('PORT').default('4321'))
	.addOption(markdownFor)
	.addOption(
		new Option(
			'--rewrite-url <address>',
			'an OpenAI-compatible API that says answers in other words; its key comes from KNOWN_ISSUES_REWRITE_KEY',
		).env('KNOWN_ISSUES_REWRITE_URL'),
	)
	.addOption(new Option('--rewrite-model <name>', 'its model').env('KNOWN_ISSUES_REWRITE_MODEL'))
	.option('--allow-host <names...>', "host names at which /mcp may be used, beside the site's own")
	.action(async (folder: string, options: ServeOptions) => {
		process.exitCode = await serve(folder, options);
	});

program
	.command('config')
	.description('Print the configuration that makes nginx or Caddy serve a built site.')
	.addArgument(new Argument('<server>', 'the web server').choices(Object.keys(WEB_SERVERS)))
	.argument('[folder]', "the built site's folder", 'dist')
	.option('--root <folder>', 'where the site will lie on the machine that serves it')
	.option('--host <name>', 'the name of its host, such as help.example.com')
	.option('--listen <port>', 'a port, or an address and a port; TLS is then left to what stands before it')
	.addOption(markdownFor)
	.action((server: keyof typeof WEB_SERVERS, folder: string, options: ConfigOptions) => {
		process.exitCode = config(server, folder, options);
	});

program
	.command('lookup')
	.description('Find the issue that a text is about, in a built or published site.')
	.argument('[text...]', 'an error, a code or a question; read from standard input if left out')
	.option('--site <folder or address>', 'the built site, or where it is published', 'dist')
	.option('--locale <tag>', "the reader's language, such as id")
	.option('--json', 'print the whole answer as JSON')
	.option('--batch', 'answer JSON lines {"query","lang"?} from standard input, one line each')
	.action(async (words: string[], options: LookupCommandOptions) => {
		process.exitCode = await lookup(words, options).catch((error: Error) => {
			console.error(error.message);
			return 2;
		});
	});

program
	.command('ask')
	.description('Ask a built or published site a question, and print what its pages say.')
	.argument('[question...]', 'an error, a code or a question; read from standard input if left out')
	.option('--site <folder or address>', 'the built site, or where it is published', 'dist')
	.option('--locale <tag>', 'your language, such as id, where the question does not tell it')
	.option('--page <path>', 'the page you ask on, such as en/issues/pairing-error')
	.option('--goal <text>', 'what you want to reach')
	.option('--json', 'print the answer as JSON')
	.action(async (words: string[], options: AskCommandOptions) => {
		process.exitCode = await ask(words, options).catch((error: Error) => {
			console.error(error.message);
			return 2;
		});
	});

program
	.command('mcp')
	.description('Serve a built or published site to an MCP client, over standard input and output.')
	.option('--site <folder or address>', 'the built site, or where it is published', 'dist')
	.action(async (options: McpCommandOptions) => {
		const { mcp } = await import('./mcp.ts');
		await mcp(options).catch((error: Error) => {
			console.error(error.message);
			process.exitCode = 2;
		});
	});

await program.parseAsync();
