import { Command, Option } from 'commander';
import type { ImportOptions } from '../import/import-files.ts';
import { examples } from './examples.ts';
import { exitWith } from './exit-code.ts';

/** `known-issues import`: pages of other systems as drafts of issues. */
export const importCommand = new Command('import')
	.description(
		'Turn troubleshooting pages, tables or data into drafts of issues, and list what is left to do in them.',
	)
	.argument('<files...>', 'files, or folders to look for them in')
	.addOption(
		new Option('--from <format>', 'what the files are')
			.choices(['gitbook', 'markdown', 'csv', 'json'])
			.makeOptionMandatory(),
	)
	.option('--root <folder>', "the project's root folder", '.')
	.option('--out <folder>', "where the languages' folders are; the project's content if left out")
	.option('--category <folder>', 'category of drafts whose source names none')
	.option('--language <tag>', 'language of drafts whose source does not say it, such as id')
	.option('--dry-run', 'write no drafts, and say what would be written')
	.option('--report <file>', 'write the list, and where each line went, as Markdown')
	.option('--json', 'print the report as JSON')
	.addHelpText('after', examples('import old-pages --from markdown --dry-run'))
	.action((files: string[], options: ImportOptions) =>
		exitWith(async () => {
			const { importFiles } = await import('../import/import-files.ts');
			return importFiles(files, options);
		}),
	);
