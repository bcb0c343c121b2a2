import { Command } from 'commander';
import type { ExplainOptions } from '../explain.ts';
import { examples } from './examples.ts';
import { exitWith } from './exit-code.ts';

/** `known-issues explain`: an issue in the terminal. */
export const explainCommand = new Command('explain')
	.description('Print an issue: what it means, its causes and the steps that fix it.')
	.argument('<code, id or text...>', 'an error code, the id of an issue, or an error message')
	.option('--site <folder or address>', 'a built or published site, instead of the project here')
	.option('--locale <tag>', 'your language, such as id; that of your system by default')
	.option('--cause <id>', 'show this cause only')
	.option('--json', 'print the issue as JSON')
	.addHelpText(
		'after',
		examples('explain 131047', 'explain number-not-eligible --cause connected-to-page --locale id'),
	)
	.action((words: string[], options: ExplainOptions) =>
		exitWith(async () => {
			const { explain } = await import('../explain.ts');
			return explain(words, options);
		}),
	);
