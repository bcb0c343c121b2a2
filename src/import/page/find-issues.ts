import type { Block } from './blocks.ts';
import type { Inline } from './inline.ts';
import { isCollectionTitle, labelOf, looksLikeIssue, numberLength } from './labels.ts';
import { subsections, type Section } from './sections.ts';

/** The part of a page that tells one issue. */
export interface IssuePart {
	title?: Inline;
	lines: number[];
	content: (Block | Section)[];
}

/** The issues of a page, and what of it belongs to none. */
export interface FoundIssues {
	issues: IssuePart[];
	/** Sections and blocks beside the issues, with the reason. */
	others: { item: Block | Section; reason: string }[];
}

/** Why something between issues is left out; a person is asked about it. */
export const BESIDE = 'it is about no single issue: it stands between the issues of the page';
const OUTSIDE = 'it stands outside the part of the page that is about problems';

/**
 * Finds out whether a page is one issue or holds many.
 *
 * - Where the page's title, or some of its headings, are those of a collection ("Troubleshooting",
 *   "Common errors"), each section below is an issue, and headings that only group others are not.
 * - Elsewhere sections are issues where two or more of them look like problems: numbered, a message,
 *   a question, or with causes and solutions of their own.
 * - Otherwise the whole page is one issue.
 */
export function findIssues(page: Section): FoundIssues {
	const others: FoundIssues['others'] = [];
	const { title, inner } = unwrapTitle(page);
	const isCollection = title !== undefined && isCollectionTitle(title.plain);
	const hasSections = subsections(inner).some(({ part }) => !part) && !isTold(inner);
	if (isCollection && (hasSections || boldIssues(inner)))
		return { issues: issuesBelow(inner, others), others };
	const collections = collectionsIn(inner);
	if (collections.length > 0 && !isTold(inner)) {
		leaveOthers(inner, { kept: collections, others, isInner: inner !== page });
		return { issues: collections.flatMap((section) => issuesBelow(section, others)), others };
	}
	const candidates = subsections(inner).filter(isProblem);
	const isMany = candidates.length > 1 && !isTold(inner);
	if (isMany) return { issues: issuesBelow(inner, others, isProblem), others };
	return { issues: wholePage(page, inner), others };
}

/** A page's only heading of the first level is its title. */
function unwrapTitle(page: Section): { title?: Inline; inner: Section } {
	const [first, ...more] = subsections(page);
	const isAlone = first !== undefined && more.length === 0 && !first.part;
	const own = page.content.filter((item) => item.type !== 'heading-section');
	const isTitle = isAlone && (first.depth === 1 || own.length === 0);
	if (!isTitle) return page.title ? { title: page.title, inner: page } : { inner: page };
	return first.title ? { title: first.title, inner: first } : { inner: first };
}

function collectionsIn(section: Section): Section[] {
	return subsections(section).flatMap((child) => {
		const isOne = child.title !== undefined && isCollectionTitle(child.title.plain) && !child.part;
		return isOne && child.content.length > 0 ? [child] : collectionsIn(child);
	});
}

function leaveOthers(
	section: Section,
	{ kept, others, isInner }: { kept: Section[]; others: FoundIssues['others']; isInner: boolean },
): void {
	if (isInner) others.push({ item: { ...section, content: [] }, reason: OUTSIDE });
	for (const item of section.content) {
		if (item.type !== 'heading-section') others.push({ item, reason: OUTSIDE });
		else if (kept.includes(item)) continue;
		else if (collectionsIn(item).length > 0) leaveOthers(item, { kept, others, isInner: true });
		else others.push({ item, reason: OUTSIDE });
	}
}

function issuesBelow(
	section: Section,
	others: FoundIssues['others'],
	isIssue: (child: Section) => boolean = () => true,
): IssuePart[] {
	const children = subsections(section).filter(({ part }) => !part);
	if (children.length === 0) {
		const issues = boldIssues(section);
		if (!issues) return [partOf(section)];
		leaveTitle(section, others);
		return issues;
	}
	if (section.title)
		others.push({ item: { ...section, content: [] }, reason: 'the title of a group of issues' });
	return section.content.flatMap((item): IssuePart[] => {
		if (item.type !== 'heading-section' || !children.includes(item) || !(isIssue(item) || isGroup(item))) {
			others.push({ item, reason: BESIDE });
			return [];
		}
		return isGroup(item) ? issuesBelow(item, others) : [partOf(item)];
	});
}

function leaveTitle(section: Section, others: FoundIssues['others']): void {
	if (section.title)
		others.push({ item: { ...section, content: [] }, reason: 'the title of a group of issues' });
}

function partOf({ title, lines, content }: Section): IssuePart {
	return { ...(title ? { title } : {}), lines, content };
}

/**
 * Whether a section only groups others: it tells nothing itself, and those below it are issues. A
 * number or a word of failure in its title makes it one only where those below it are none for sure.
 */
function isGroup(section: Section): boolean {
	const plain = section.title?.plain ?? '';
	const children = subsections(section).filter(({ part }) => !part);
	if (children.length === 0 || isTold(section)) return false;
	if (children.every(isSurelyIssue)) return true;
	if (numberLength(plain) > 0 || children.length < 2) return false;
	return children.every(isProblem) || isCollectionTitle(plain);
}

function isSurelyIssue(section: Section): boolean {
	return labelOf(section.title?.plain ?? '')?.role === 'issue' || isTold(section);
}

function isProblem(section: Section): boolean {
	const plain = section.title?.plain ?? '';
	return !section.part && (numberLength(plain) > 0 || looksLikeIssue(plain) || isTold(section));
}

/** Whether a section tells causes or solutions itself: in headings right below it, or in bold labels. */
function isTold({ content }: Section): boolean {
	return content.some((item) => {
		if (item.type === 'heading-section') return item.part !== undefined && isRemedyPart(item.part.role);
		if (item.type !== 'paragraph' || item.inline.nodes[0]?.type !== 'strong') return false;
		const role = labelOf(item.inline.plain)?.role;
		return role !== undefined && isRemedyPart(role);
	});
}

function isRemedyPart(role: string): boolean {
	return role === 'cause' || role === 'solution' || role === 'workaround';
}

/** Issues of a section without headings: each bold line is the title of one. */
function boldIssues(section: Section): IssuePart[] | undefined {
	const starts = section.content.flatMap((item, index) => (isBoldTitle(item) ? index : []));
	if (starts.length < 2 || starts[0] !== 0) return undefined;
	return starts.map((start, index) => {
		const head = section.content[start] as Block & { type: 'paragraph' };
		return {
			title: head.inline,
			lines: head.lines,
			content: section.content.slice(start + 1, starts[index + 1]),
		};
	});
}

function isBoldTitle(item: Block | Section): boolean {
	if (item.type !== 'paragraph' || item.inline.nodes.length !== 1) return false;
	const { plain, nodes } = item.inline;
	const role = labelOf(plain)?.role;
	return nodes[0]?.type === 'strong' && (role === 'issue' || role === undefined) && numberLength(plain) === 0;
}

function wholePage(page: Section, inner: Section): IssuePart[] {
	if (page.content.length === 0 && !page.title) return [];
	if (inner === page) return [partOf(page)];
	const before = page.content.filter((item) => item !== inner);
	const { title } = inner;
	return [{ ...(title ? { title } : {}), lines: inner.lines, content: [...before, ...inner.content] }];
}
