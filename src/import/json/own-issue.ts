import type { OwnPage } from '../own-page.ts';
import { reviewEvery } from '../review-every.ts';
import { isRecord } from './entries.ts';

/** Fields of a published issue that its site makes, and why they are not in the draft. */
export const MADE_BY_SITE: Readonly<Record<string, string>> = {
	version: 'version of the JSON',
	url: 'address, which the site makes',
	markdownUrl: 'address, which the site makes',
	publishedAt: 'date, which the site finds in its history',
	updatedAt: 'date, which the site finds in its history',
	contentVersion: 'version of the page, which the site makes',
	translations: 'other languages, which the site finds',
};

/** Whether an entry is an issue as a site of ours publishes it. */
export function isOwnIssue(value: Record<string, unknown>): boolean {
	return typeof value['contentVersion'] === 'string' && typeof value['url'] === 'string';
}

/** Whether an entry is an ordinary page as a site of ours publishes it. */
export function isOwnPage(value: Record<string, unknown>): boolean {
	return typeof value['markdownUrl'] === 'string' && !('kind' in value) && !('causes' in value);
}

/** The frontmatter of a published issue: short forms, and links and pictures as an author writes them. */
export function ownFields(value: Record<string, unknown>, page: OwnPage): Record<string, unknown> {
	const { reviewBy, related, ...fields } = value;
	const every = reviewEvery(asText(value['verifiedAt']), asText(reviewBy));
	return {
		...withTexts(fields, page),
		errors: eachOf(value['errors'], (error) => ({ ...error, image: image(error['image'], page) })),
		causes: eachOf(value['causes'], (cause) => withTexts(cause, page)),
		related: Array.isArray(related) ? related.map((one) => (isRecord(one) ? one['id'] : one)) : related,
		...(every !== undefined && { reviewEvery: every }),
	};
}

const TEXTS = ['check', 'risk', 'verify', 'do', 'expect'];

function withTexts(value: Record<string, unknown>, page: OwnPage): Record<string, unknown> {
	const texts = TEXTS.flatMap((key) => {
		const text = value[key];
		return typeof text === 'string' ? [[key, page.text(text)] as const] : [];
	});
	return {
		...value,
		...Object.fromEntries(texts),
		...('steps' in value && { steps: eachOf(value['steps'], (step) => shortStep(step, page)) }),
	};
}

function shortStep(step: Record<string, unknown>, page: OwnPage): unknown {
	const { link, ...rest } = withTexts(step, page);
	const isAddress = isRecord(link) && Object.keys(link).join() === 'url';
	const fields = Object.entries({
		...rest,
		image: image(step['image'], page),
		link: isAddress ? link['url'] : link,
	}).filter(([, value]) => value !== undefined);
	return fields.length === 1 && fields[0]![0] === 'do' ? fields[0]![1] : Object.fromEntries(fields);
}

function image(value: unknown, page: OwnPage): unknown {
	if (!isRecord(value) || typeof value['url'] !== 'string') return value;
	return { src: page.figure(value['url']), alt: value['alt'] };
}

function eachOf(list: unknown, change: (item: Record<string, unknown>) => unknown): unknown {
	return Array.isArray(list) ? list.map((item) => (isRecord(item) ? change(item) : item)) : list;
}

function asText(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}
