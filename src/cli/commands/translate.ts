import { Command } from 'commander';
import type { AcceptOptions } from '../translate/accept.ts';
import { examples } from './examples.ts';
import { exitWith } from './exit-code.ts';

const acceptCommand = new Command('accept')
	.description('Say that translations were read and say what their originals say now.')
	.argument('[ids...]', 'ids of issues')
	.option('--all', 'accept all that have an original')
	.option('--language <tag>', 'accept translations into this language only')
	.option('--from <tag>', 'the language they were translated from, where the files do not say it')
	.option('--dry-run', 'say what would be accepted, and write nothing')
	.option('--root <folder>', "the project's root folder", '.')
	.addHelpText(
		'after',
		examples('translate accept pairing-error', 'translate accept --all --language id --dry-run'),
	)
	.action((ids: string[], options: AcceptOptions) =>
		exitWith(async () => {
			const { accept } = await import('../translate/accept.ts');
			return accept(ids, options);
		}),
	);

const statusCommand = new Command('status')
	.description('Say which translations are current, behind, not accepted or missing, language by language.')
	.option('--json', 'print it as JSON')
	.option('--root <folder>', "the project's root folder", '.')
	.addHelpText('after', examples('translate status'))
	.action((options: { root: string; json?: boolean }) =>
		exitWith(async () => {
			const { status } = await import('../translate/status.ts');
			return status(options);
		}),
	);

/** `known-issues translate`: what translations were made from, and whether that has changed. */
export const translateCommand = new Command('translate')
	.description('Keep translations and their originals together.')
	.addHelpText('after', examples('translate status', 'translate accept pairing-error'))
	.addCommand(acceptCommand)
	.addCommand(statusCommand);
