import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Issue } from '../../src/issue/issue.ts';
import { labelsFor } from '../../src/issue/labels.ts';
import { makeSite } from '../../src/outputs/fixtures/library.ts';
import { lookupIssues } from '../../src/outputs/lookup/issues.ts';
import { placeOf } from '../../src/source/place.ts';
import { readIssue } from '../../src/source/read-issue.ts';
import { contentFiles } from '../../src/source/content-files.ts';
import type { BenchDocument } from './data.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CONTENT = 'src/content/docs';

const SITE = makeSite({ categories: {} });

/** The issues of this repository's own site, indexed as its build indexes them. */
export function knowledgeBase(): BenchDocument[] {
	const issues = siteIssues();
	return lookupIssues({ site: SITE, issues, pages: [] }).map((indexed) => {
		const { id, codes, fields } = indexed.document;
		const titles = fields.title.map(({ language, text: title }) => ({ language, title }));
		return {
			id,
			codes,
			messages: fields.message.map(({ text }) => text),
			aliases: fields.symptom.map(({ text }) => text),
			texts: titles.map(({ language, title }) => ({
				language,
				title,
				causes: issues
					.filter((issue) => issue.id === id && issue.language === language)
					.flatMap(({ causes }) => causes.map((cause) => cause.title)),
				body: fields.body.flatMap((body) => (body.language === language ? body.text : [])).join('\n'),
			})),
			indexed,
		};
	});
}

/** The issues of this repository's own site, in all languages. */
export function siteIssues(): Issue[] {
	return contentFiles(`${ROOT}${CONTENT}`).flatMap(issueIn);
}

function issueIn(path: string): Issue[] {
	const place = placeOf(path, SITE.locales, SITE.folder);
	if (!place) return [];
	const file = `${CONTENT}/${path}`;
	const source = { path: ROOT + file, file, contents: readFileSync(ROOT + file, 'utf8'), place };
	const { issue, problems } = readIssue(source, {
		root: ROOT,
		otherKeys: undefined,
		labels: labelsFor(place.locale.language),
		resolverFor: () => (href) => href,
		unknownComponent: 'warning',
	});
	if (!issue) throw new Error(`${file} cannot be read: ${problems[0]?.message}`);
	return [issue];
}
