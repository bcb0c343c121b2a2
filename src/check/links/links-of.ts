import type { Issue, Remedy } from '../../issue/issue.ts';
import type { FieldPath, Problem } from '../../issue/problem.ts';
import type { Inline, Text } from '../../issue/text.ts';
import type { Outline } from '../../source/body/outline.ts';

/** A link of a page, and where it stands. */
export interface PageLink extends Pick<Problem, 'file' | 'line' | 'column' | 'path'> {
	href: string;
	/** Whether the field holds the address alone. */
	isField?: true;
}

/** Every link of an issue: in its body, its texts, its steps and its sources. */
export function linksOfIssue(issue: Issue): PageLink[] {
	const { file, causes, solution, references } = issue;
	const links: Omit<PageLink, 'file'>[] = [
		...causes.flatMap((cause) => [
			...textLinks(cause.check, ['causes', cause.id, 'check']),
			...remedyLinks(cause, ['causes', cause.id]),
		]),
		...(solution ? remedyLinks(solution, []) : []),
		...references.map(({ url }, index) => ({
			href: url,
			path: ['references', index, 'url'],
			isField: true as const,
		})),
	];
	return links.map((link) => ({ ...link, file }));
}

/** Every link of a body, those of its partials too. */
export function linksOfBody({ links }: Outline): PageLink[] {
	return links.map((link) => ({ ...link, path: [] }));
}

/**
 * The path of a link as the file has it: an issue has its causes in another order, and the short forms
 * of steps and links written out.
 *
 * @param data the frontmatter
 * @example
 * pathInFile(['causes', 'pin', 'steps', 0, 'do'], { causes: [{ id: 'pin', steps: ['Open it.'] }] });
 * // ['causes', 0, 'steps', 0]
 */
export function pathInFile(path: FieldPath, data: Record<string, unknown>): FieldPath {
	const found: (string | number)[] = [];
	let value: unknown = data;
	for (const [depth, key] of path.entries()) {
		if (typeof value !== 'object' || value === null) break;
		const isCause = depth === 1 && path[0] === 'causes' && Array.isArray(value);
		const step = isCause ? (value as { id?: unknown }[]).findIndex((cause) => cause?.id === key) : key;
		found.push(step);
		value = (value as Record<string | number, unknown>)[step];
	}
	return found;
}

type FieldLink = Omit<PageLink, 'file'>;

function remedyLinks({ steps, risk, verify }: Remedy, path: FieldPath): FieldLink[] {
	return [
		...textLinks(risk, [...path, 'risk']),
		...steps.flatMap((step, index): FieldLink[] => {
			const at = [...path, 'steps', index];
			return [
				...textLinks(step.do, [...at, 'do']),
				...textLinks(step.expect, [...at, 'expect']),
				...textLinks(step.risk, [...at, 'risk']),
				...(step.link ? [{ href: step.link.url, path: [...at, 'link', 'url'], isField: true as const }] : []),
			];
		}),
		...textLinks(verify, [...path, 'verify']),
	];
}

function textLinks(text: Text | undefined, path: FieldPath): FieldLink[] {
	return (text ?? []).flatMap((inline) => addressesIn(inline)).map((href) => ({ href, path }));
}

function addressesIn(inline: Inline): string[] {
	if (typeof inline === 'string' || 'code' in inline || 'break' in inline) return [];
	if ('link' in inline) return [inline.link, ...inline.text.flatMap(addressesIn)];
	return ('strong' in inline ? inline.strong : inline.em).flatMap(addressesIn);
}
