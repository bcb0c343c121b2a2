import type { Problem } from '../issue/problem.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { yamlLines } from './yaml-lines.ts';
import { inQuotes } from './yaml-value.ts';

/**
 * Values of the frontmatter that end early, because YAML takes what follows # for a comment. A
 * comment that is meant as one has a space behind its #.
 *
 * @example
 * cutTexts('a.mdx', '---\ntitle: Order #12 is late\n---\n')[0].hint; // 'Put the whole text between quotes: "Order #12 is late" …'
 */
export function cutTexts(file: string, contents: string): Problem[] {
	if (!/[ \t]#[^\s#]/.test(contents)) return [];
	const { yaml } = splitFrontmatter(contents);
	return yamlLines(yaml).flatMap(({ key, isItem, value, goesOn, number, valueOffset }): Problem[] => {
		const at = /^["'[{|>]/.test(value) || goesOn || !(isItem || key) ? -1 : value.search(/(?<!\S)#[^\s#]/);
		if (at === -1) return [];
		const lineStart = yaml.lastIndexOf('\n', valueOffset - 1) + 1;
		const place = { path: [], line: number + 1, column: valueOffset - lineStart + at + 1 };
		return [
			{
				rule: 'cut-text',
				severity: 'warning',
				file,
				...place,
				message: `From ${value.slice(at).split(/\s/)[0]} on the line is a comment, which nobody sees.`,
				hint: `Put the whole text between quotes: ${inQuotes(value)}. Where it is meant as a comment, write a space behind #.`,
			},
		];
	});
}
