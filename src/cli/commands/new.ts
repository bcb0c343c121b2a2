import { Command, Option } from 'commander';
import type { NewOptions } from '../new/new.ts';
import { examples } from './examples.ts';
import { exitWith } from './exit-code.ts';

/** `known-issues new`: an issue in every language of the site, to fill in. */
export const newCommand = new Command('new')
	.description('Begin an issue in every language of the site. On a terminal it asks for what is not said.')
	.argument('[id]', "the issue's permanent id; made of the title if left out")
	.addOption(new Option('--kind <kind>', 'what it is').choices(['error', 'symptom', 'procedure']))
	.option('--message <text>', 'the error message, letter for letter')
	.option('--code <code>', 'its code; recognised in the message if left out')
	.option('--shown-in <language=text>', 'where the message is shown, once for each language', collect)
	.option('--title <language=text>', 'the title, once for each language', collect)
	.option('--category <folder>', 'the folder it belongs to')
	.option('--cause <language=text>', 'a cause that readers can tell apart, once for each', collect)
	.addOption(new Option('--who <who>', 'who can fix it').choices(['user', 'admin', 'support', 'vendor']))
	.option('--root <folder>', "the project's root folder", '.')
	.option('--yes', 'ask nothing, and go on where an error is known already')
	.option('--dry-run', 'print the files and write nothing')
	.option('--json', 'print what was written as JSON, and ask nothing')
	.addHelpText('after', '\nA text without a language is in the first one of the site.')
	.addHelpText(
		'after',
		examples(
			'new',
			'new --message "(#131047) Re-engagement message" --title en="Too late to reply" --title id="Terlambat membalas"',
		),
	)
	.action((id: string | undefined, options: NewOptions) =>
		exitWith(async () => {
			const { newIssue } = await import('../new/new.ts');
			return newIssue(id, options);
		}),
	);

function collect(value: string, earlier: string[] = []): string[] {
	return [...earlier, value];
}
