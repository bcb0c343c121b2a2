import type { Block } from './blocks.ts';
import type { Inline } from './inline.ts';
import { isCollectionTitle, labelOf, looksLikeIssue, numberLength, type Label } from './labels.ts';

/** A heading, or a title that can be opened, with what is below it. */
export interface Section {
	type: 'heading-section';
	/** Absent for what stands before the first heading. */
	title?: Inline;
	/** Level of the heading; in between for one that belongs to its neighbour. */
	depth: number;
	/** What its title says it holds, where that is a part of an issue. */
	part?: Label;
	content: (Block | Section)[];
	lines: number[];
}

/**
 * Puts blocks under their headings. A heading that names a part of an issue ("Cause", "Solution")
 * belongs to the issue before it, although many pages give both the same level.
 */
export function sectionsOf(blocks: readonly Block[], depth = 0): Section {
	const top: Section = { type: 'heading-section', depth, content: [], lines: [] };
	const open = [top];
	for (const block of blocks) {
		if (block.type === 'section') {
			const inner = open.at(-1)!;
			const section = sectionsOf(block.blocks, inner.depth + 1);
			inner.content.push(named({ ...section, lines: block.lines }, block.title));
			continue;
		}
		if (block.type !== 'heading') {
			open.at(-1)!.content.push(block);
			continue;
		}
		const part = partNamed(block.inline);
		while (
			open.length > 1 &&
			open.at(-1)!.depth >= block.depth &&
			!belongsTo(open.at(-1)!, part, block.depth)
		)
			open.pop();
		const parent = open.at(-1)!;
		const level = parent.depth >= block.depth ? parent.depth + 0.5 : block.depth;
		const section = named(
			{ type: 'heading-section', depth: level, content: [], lines: block.lines },
			block.inline,
		);
		parent.content.push(section);
		open.push(section);
	}
	return top;
}

/** Sections of a section, without its blocks. */
export function subsections({ content }: Section): Section[] {
	return content.filter((item) => item.type === 'heading-section');
}

function named(section: Section, title: Inline | undefined): Section {
	const part = title && partNamed(title);
	return { ...section, ...(title ? { title } : {}), ...(part ? { part } : {}) };
}

function partNamed(title: Inline): Label | undefined {
	const label = labelOf(title.plain.slice(numberLength(title.plain)));
	// "Issue" alone stands above what the issue is; with more words it is the title of one.
	if (label?.role === 'issue') return label.rest === '' ? { ...label, role: 'description' } : undefined;
	return label;
}

function belongsTo(section: Section, part: Label | undefined, depth: number): boolean {
	if (!part || section.part || section.depth !== depth || !section.title) return false;
	const { plain } = section.title;
	return !isCollectionTitle(plain) && (numberLength(plain) > 0 || looksLikeIssue(plain));
}
