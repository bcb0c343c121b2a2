import type { Issue } from '../../issue/issue.ts';
import { quote, type Problem } from '../../issue/problem.ts';
import { shortKeys } from '../../issue/short-key.ts';
import { CONTENT, type Project } from '../../source/project.ts';
import type { CheckOptions } from '../step.ts';
import { localeOf, publishedIssues, type Published, type PublishedIssue } from './published.ts';
import { successorOf } from './successor.ts';

/**
 * Addresses that a site published and that would lead nowhere now: those of ids and former ids, those
 * that authors chose, short ones of error codes, and anchors of causes.
 */
export function vanishedAddresses(project: Project, { published }: CheckOptions): Problem[] {
	if (!published) return [];
	const now = addressesNow(project);
	return publishedIssues(published).flatMap((issue) => {
		const owner = now.owners.get(issue.id);
		// What is wrong in a file that cannot be read is reported already.
		if (!owner && now.broken.has(issue.id)) return [];
		if (!owner) return [vanishedIssue(issue, published, project)];
		return [
			...vanishedFormerIds(issue, owner, now),
			...vanishedSlugs(issue, owner, now),
			// A file that cannot be read may have the code.
			...(now.broken.size > 0 ? [] : vanishedCodes(issue, owner, now)),
			...vanishedCauses(issue, now),
		];
	});
}

/** What leads somewhere at present. */
interface Now {
	/** An issue by its id and by each id that it had. */
	owners: Map<string, Issue>;
	languages: Map<string, Issue[]>;
	slugs: Set<string>;
	/** Keys of short addresses. */
	short: Set<string>;
	/** Ids of files in which something stands in the way. */
	broken: Set<string>;
}

function addressesNow({ issues, files }: Project): Now {
	const present = issues.flatMap((issue) => [issue.id, ...issue.formerIds].map((id) => [id, issue] as const));
	const codes = issues.flatMap(({ errors }) => errors.flatMap(({ code }) => code ?? []));
	return {
		owners: new Map(present.toReversed()),
		languages: Map.groupBy(issues, ({ id }) => id),
		slugs: new Set(issues.flatMap(({ slug }) => slug ?? [])),
		short: new Set([...codes, ...present.map(([id]) => id)].flatMap((value) => shortKeys(value)[0] ?? [])),
		broken: new Set(files.flatMap(({ issue, place }) => (issue ? [] : place.id))),
	};
}

function vanishedIssue(issue: PublishedIssue, { site }: Published, project: Project): Problem {
	const { first, id } = issue;
	const ids = `formerIds: [${[id, ...issue.formerIds].join(', ')}]`;
	const draft = project.files.find(({ place, issue: own }) => place.id === id && own?.draft);
	const successor = successorOf(issue, project.issues);
	const folders = [CONTENT, localeOf(first.language, site), site.folder, first.category];
	const gone = [...folders, `${id}.mdx`].filter(Boolean).join('/');
	return {
		rule: 'vanished-id',
		severity: 'error',
		file: draft?.file ?? successor?.file ?? gone,
		path: draft ? ['draft'] : successor ? ['formerIds'] : [],
		message: draft
			? `The issue ${quote(id)} was published as ${quote(first.title)} and is a draft now, so links to it lead nowhere.`
			: `The issue ${quote(id)} was published as ${quote(first.title)} and is gone, so links to it lead nowhere.`,
		hint: successor
			? `If ${quote(successor.id)} took its place, write there: ${ids}`
			: `${draft ? 'Publish it' : 'Bring its file back'}, or write in the issue that takes its place: ${ids}`,
	};
}

function vanishedFormerIds({ id, formerIds }: PublishedIssue, { file }: Issue, { owners }: Now): Problem[] {
	return formerIds
		.filter((former) => !owners.has(former))
		.map((former) => ({
			rule: 'vanished-id',
			severity: 'error',
			file,
			path: ['formerIds'],
			message: `The old address of ${quote(id)}, ${quote(former)}, no longer leads there.`,
			hint: `Write it among its formerIds again: [${former}].`,
		}));
}

function vanishedSlugs(
	{ slugs }: PublishedIssue,
	owner: Issue,
	{ slugs: present, languages }: Now,
): Problem[] {
	return slugs
		.filter(({ slug }) => !present.has(slug))
		.map(({ slug, language }) => {
			const own = languages.get(owner.id)?.find((issue) => issue.language === language) ?? owner;
			return {
				rule: 'vanished-address',
				severity: 'warning',
				file: own.file,
				path: ['slug'],
				message: `The page was published at /${slug}/, and nothing is there now.`,
				hint: `Write slug: ${slug} again, or send readers on with the option \`redirects\` of Astro.`,
			};
		});
}

function vanishedCodes({ languages }: PublishedIssue, { file, id }: Issue, { short }: Now): Problem[] {
	const codes = new Set(languages.flatMap(({ errors }) => errors.flatMap(({ code }) => code ?? [])));
	return [...codes]
		.filter((code) => shortKeys(code).length > 0 && !short.has(shortKeys(code)[0]!))
		.map((code) => ({
			rule: 'vanished-code',
			severity: 'error',
			file,
			path: ['errors'],
			message: `The short address of the code ${quote(code)} led to ${quote(id)} and leads nowhere now.`,
			hint: `Write code: ${code} again in errors of this issue, or of the one that is about it now.`,
		}));
}

function vanishedCauses({ id, languages }: PublishedIssue, { owners, languages: present }: Now): Problem[] {
	const owner = owners.get(id)!;
	const own = present.get(owner.id) ?? [];
	const ids = new Set(own.flatMap(({ causes }) => causes.map((cause) => cause.id)));
	// The first language comes last, so that its title stays.
	const published = new Map(
		languages.toReversed().flatMap(({ causes }) => causes.map((cause) => [cause.id, cause.title])),
	);
	return [...published]
		.filter(([cause]) => !ids.has(cause))
		.map(([cause, title]) => ({
			rule: 'vanished-cause',
			severity: 'warning',
			file: owner.file,
			path: ['causes'],
			message: `The cause ${quote(cause)}, published as ${quote(title)}, is gone: links to #${cause} open the page at its top.`,
			hint: `If the cause is still among them, give it its id back: ${cause}.`,
		}));
}
