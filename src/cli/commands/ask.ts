import { Command } from 'commander';
import type { AskCommandOptions } from '../ask.ts';
import { examples } from './examples.ts';
import { exitWith } from './exit-code.ts';

/** `known-issues ask`: what the pages of a site say to a question. */
export const askCommand = new Command('ask')
	.description('Ask a built or published site a question, and print what its pages say.')
	.argument('[question...]', 'an error, a code or a question; read from standard input if left out')
	.option('--site <folder or address>', 'the built site, or where it is published', 'dist')
	.option('--locale <tag>', 'your language, such as id, where the question does not tell it')
	.option('--page <path>', 'the page you ask on, such as en/issues/pairing-error')
	.option('--goal <text>', 'what you want to reach')
	.option('--json', 'print the answer as JSON')
	.addHelpText('after', examples('ask "kode error 131047, harus apa?"'))
	.action((words: string[], options: AskCommandOptions) =>
		exitWith(async () => {
			const { ask } = await import('../ask.ts');
			return ask(words, options);
		}),
	);
