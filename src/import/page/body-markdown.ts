import type { Block } from './blocks.ts';
import type { Picture } from './html.ts';
import type { Section } from './sections.ts';

const TONES: Record<string, string> = {
	success: 'tip',
	tip: 'tip',
	check: 'tip',
	hint: 'tip',
	warning: 'caution',
	caution: 'caution',
	important: 'caution',
	danger: 'danger',
	error: 'danger',
};

/** Markdown of a block for the body of an issue. `pictureOf` gives the address of a picture. */
export function bodyMarkdown(
	block: Block | Section,
	pictureOf: (picture: Picture) => string,
	depth = 2,
): string {
	const inner = (blocks: readonly (Block | Section)[], level = depth) =>
		blocks.map((child) => bodyMarkdown(child, pictureOf, level)).join('\n\n');
	switch (block.type) {
		case 'heading':
			return `${'#'.repeat(Math.min(6, Math.max(2, depth)))} ${block.inline.body}`;
		case 'paragraph':
			return guarded(block.inline.body);
		case 'list':
			return listMarkdown(
				block.items.map((item) => inner(item)),
				block.isOrdered,
			);
		case 'code':
			return fenced(block.value, block.language);
		case 'quote':
			return inner(block.blocks).replace(/^/gm, '> ').replace(/^> $/gm, '>');
		case 'figure':
			return pictureOf(block.picture);
		case 'aside': {
			const colons = ':'.repeat(3 + asideDepth(block.blocks));
			const title = block.title ? `[${block.title.body.replace(/[[\]]/g, '')}]` : '';
			return `${colons}${TONES[block.tone] ?? 'note'}${title}\n${inner(block.blocks)}\n${colons}`;
		}
		case 'markdown':
			return block.value;
		default: {
			const children = block.type === 'heading-section' ? block.content : block.blocks;
			const heading = block.title ? `${'#'.repeat(Math.min(6, depth))} ${block.title.body}` : '';
			return [heading, inner(children, depth + 1)].filter(Boolean).join('\n\n');
		}
	}
}

/** All lines of a block and of what is in it. */
export function allLines(block: Block | Section): number[] {
	const children =
		block.type === 'heading-section'
			? block.content
			: block.type === 'list'
				? block.items.flat()
				: 'blocks' in block
					? block.blocks
					: [];
	return [...block.lines, ...children.flatMap(allLines)];
}

/**
 * A block of code. Its fence is longer than any inside it.
 *
 * @example
 * fenced('npm test', 'sh'); // '```sh\nnpm test\n```'
 */
export function fenced(value: string, language = ''): string {
	const longest = Math.max(2, ...Array.from(value.matchAll(/`+/g), ([marks]) => marks.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}${language.replace(/[`\s{]/g, '')}\n${value}\n${fence}`;
}

function listMarkdown(items: string[], isOrdered: boolean): string {
	return items
		.map((item, index) => {
			const marker = isOrdered ? `${index + 1}. ` : '- ';
			return marker + item.replace(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`);
		})
		.join('\n');
}

// What was words on a line of its own must not begin a list, heading, code or module now that its
// label is gone.
function guarded(markdown: string): string {
	if (/^(?:import|export)\b/.test(markdown)) return ` ${markdown}`;
	return markdown
		.replace(/^(?=[-+#>=]|\*\s|:{3}|`{3}|~{3})/, '\\')
		.replace(/^(\d+)(?=[.)]\s)/, (number) => `${number}\\`);
}

function asideDepth(blocks: readonly Block[]): number {
	return Math.max(
		0,
		...blocks.map((block) =>
			'blocks' in block ? asideDepth(block.blocks) + (block.type === 'aside' ? 1 : 0) : 0,
		),
	);
}
