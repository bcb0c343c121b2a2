import type { RootContent } from 'mdast';
import { readFrontmatter, yamlProblems } from '../frontmatter.ts';
import { addProblem, childrenOf, report, type Context, type Place } from './context.ts';
import { isPartial, readImport } from './imported-file.ts';
import type { Import } from './module.ts';
import { openFile } from './open-file.ts';
import type { ComponentUse } from './starlight-forms.ts';

/** The import that a component is the text of, if it is one. */
export function partialNamed(name: string, { module }: Context): Import | undefined {
	// import * as Partial, and then <Partial.Content />
	const [first = '', member] = name.split('.');
	const found = module.imports.get(first);
	const whole = found?.imported === '*' && (member === 'Content' || member === 'default');
	const partial = found && (whole ? { ...found, imported: 'default' } : member ? undefined : found);
	return partial && isPartial(partial) ? partial : undefined;
}

/**
 * The text of another file in place of its component. Its pictures lie beside that file, and its
 * problems have places in that file.
 */
export function partialText(found: Import, use: ComponentUse, place: Place, context: Context): RootContent[] {
	const opened = readImport(found, context);
	if (!opened) {
		reportAlias(found, place, context);
		return [];
	}
	const within = [...(context.partial?.within ?? []), context.file];
	if (within.includes(opened.path)) {
		report(context, place, {
			rule: 'partial-cycle',
			severity: 'error',
			message: `This file holds itself: ${[...within.slice(within.indexOf(opened.path)), opened.path].join(' → ')}.`,
			hint: 'Take one of them out of the other.',
		});
		return [];
	}
	const { path: file, text: contents } = opened;
	const frontmatter = readFrontmatter(contents);
	for (const problem of yamlProblems(file, frontmatter)) addProblem(context, problem);
	const number = ++context.partials.count;
	const inside = openFile({ file, contents, frontmatter, partial: { use, number, within } }, context);
	return inside ? context.convert(childrenOf(inside.tree), inside.context) : [];
}

// A file that is missing is reported where it is imported.
function reportAlias({ specifier }: Import, place: Place, context: Context): void {
	if (/^(?:\.\.?)?\//.test(specifier)) return;
	report(context, place, {
		rule: 'component-without-markdown',
		message: `The text of "${specifier}" is named by an alias, so programs and agents cannot read it.`,
		hint: 'Import it by a path that begins with ./, ../ or /src/.',
	});
}
