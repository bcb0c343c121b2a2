import { Command } from 'commander';
import { exitWith } from './exit-code.ts';

/** `known-issues check`: what is wrong in the issues of a project. */
export const checkCommand = new Command('check')
	.description('Say what is wrong in the issues, with the rules of the build, without building.')
	.argument('[root]', "the project's root folder", '.')
	.option('--json', 'print the problems as JSON')
	.action((root: string, options: { json?: boolean }) =>
		exitWith(async () => {
			const { check } = await import('../check.ts');
			return check(root, options);
		}),
	);
