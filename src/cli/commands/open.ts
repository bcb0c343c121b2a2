import { Command } from 'commander';
import type { OpenOptions } from '../open.ts';
import { examples } from './examples.ts';
import { exitWith } from './exit-code.ts';

/** `known-issues open`: an issue's page in the browser. */
export const openCommand = new Command('open')
	.description("Open an issue's page in the browser, and print its address.")
	.argument('<code, id or text...>', 'an error code, the id of an issue, or an error message')
	.option('--site <folder or address>', 'a built or published site, instead of the project here')
	.option('--dev [address]', 'open it on the development server, http://localhost:4321 by default')
	.option('--locale <tag>', 'your language, such as id; that of your system by default')
	.option('--print', 'only print the address')
	.addHelpText('after', examples('open 131047 --dev'))
	.action((words: string[], options: OpenOptions) =>
		exitWith(async () => {
			const { open } = await import('../open.ts');
			return open(words, options);
		}),
	);
