import { Command, Option } from 'commander';
import type { CheckCommandOptions } from '../check.ts';
import { examples } from './examples.ts';
import { exitWith } from './exit-code.ts';

/** `known-issues check`: what is wrong in the issues of a project. */
export const checkCommand = new Command('check')
	.description('Say what is wrong in the issues, with the rules of the build, without building.')
	.argument('[root]', "the project's root folder", '.')
	.addOption(
		new Option('--format <name>', 'how to print: "github" in GitHub Actions, elsewhere "text"').choices([
			'text',
			'json',
			'github',
			'sarif',
		]),
	)
	.addOption(new Option('--json', 'the same as --format json').conflicts('format'))
	.addOption(
		new Option('--severity <least>', 'show nothing that is less bad than this')
			.choices(['error', 'warning', 'note'])
			.default('note'),
	)
	.option('--strict', 'fail for warnings too')
	.option('--against <folder or address>', 'a built or published site: say which of its addresses vanished')
	.option('--links', 'ask for the addresses of links to other sites too')
	.option('--fix', 'mend what needs no decision, then say what is left')
	.option('--dry-run', 'with --fix: show what would change, and write nothing')
	.option('--rules', 'list every rule, and check nothing')
	.option('--root <folder>', 'the same, as other commands take it')
	.addHelpText(
		'after',
		examples('check', 'check --fix --dry-run', 'check --against https://help.example.com'),
	)
	.action((root: string, options: CheckCommandOptions & { root?: string }) =>
		exitWith(async () => {
			const { check } = await import('../check.ts');
			return check(options.root ?? root, options);
		}),
	);
