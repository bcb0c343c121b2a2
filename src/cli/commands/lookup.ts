import { Command } from 'commander';
import type { LookupCommandOptions } from '../lookup.ts';
import { examples } from './examples.ts';
import { exitWith } from './exit-code.ts';

/** `known-issues lookup`: the issue that a text is about. */
export const lookupCommand = new Command('lookup')
	.description('Find the issue that a text is about, in a built or published site.')
	.argument('[text...]', 'an error, a code or a question; read from standard input if left out')
	.option('--site <folder or address>', 'the built site, or where it is published', 'dist')
	.option('--locale <tag>', "the reader's language, such as id")
	.option('--json', 'print the whole answer as JSON')
	.option('--batch', 'answer JSON lines {"query","lang"?} from standard input, one line each')
	.addHelpText('after', examples('lookup "(#131047) Re-engagement message"'))
	.action((words: string[], options: LookupCommandOptions) =>
		exitWith(async () => {
			const { lookup } = await import('../lookup.ts');
			return lookup(words, options);
		}),
	);
