import { Command } from 'commander';
import type { InitOptions } from '../init/init.ts';
import { exitWith } from './exit-code.ts';

/** `known-issues init`: the plugin in an existing Starlight site. */
export const initCommand = new Command('init')
	.description('Add the plugin to a Starlight site. Shows what would change and asks before writing.')
	.argument('[root]', "the site's root folder", '.')
	.option('--yes', 'write without asking')
	.option('--dry-run', 'show what would change and write nothing')
	.action((root: string, options: InitOptions) =>
		exitWith(async () => {
			const { init } = await import('../init/init.ts');
			return init(root, options);
		}),
	);
