import { Command } from 'commander';
import type { InitOptions } from '../init/init.ts';
import { examples } from './examples.ts';
import { exitWith } from './exit-code.ts';

/** `known-issues init`: the plugin in an existing Starlight site. */
export const initCommand = new Command('init')
	.description('Add the plugin to a Starlight site. Shows what would change and asks before writing.')
	.argument('[root]', "the site's root folder", '.')
	.option('--yes', 'write without asking')
	.option('--dry-run', 'show what would change and write nothing')
	.option('--root <folder>', 'the same, as other commands take it')
	.addHelpText('after', examples('init', 'init ../help --dry-run'))
	.action((root: string, options: InitOptions & { root?: string }) =>
		exitWith(async () => {
			const { init } = await import('../init/init.ts');
			return init(options.root ?? root, options);
		}),
	);
