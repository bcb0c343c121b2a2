import type { Draw } from './random.ts';
import { CATEGORIES, firstIssue, LANGUAGES, type EditedIssue, type Sources } from './sources.ts';

type Edit = (sources: Sources, draw: Draw) => void;

/** What a writer does between two builds, by name. */
const EDITS: Readonly<Record<string, Edit>> = {
	'a step of one language': (sources, draw) => {
		one(sources, draw).steps[LANGUAGES[draw(2)]!] = `Step ${draw(1000)}.`;
	},
	'a title that others link to': (sources, draw) => {
		const { titles } = one(sources, draw);
		for (const language of LANGUAGES) titles[language] = `Title ${draw(1000)} ${language}`;
	},
	'another id': (sources, draw) => {
		const issue = one(sources, draw);
		const id = `renamed-${draw(1_000_000)}`;
		for (const { related } of sources.issues) {
			const place = related.indexOf(issue.id);
			if (place !== -1) related[place] = id;
		}
		issue.formerIds.push(issue.id);
		issue.id = id;
	},
	'an issue less': (sources, draw) => {
		if (sources.issues.length < 4) return;
		const { id } = one(sources, draw);
		sources.issues = sources.issues.filter((issue) => issue.id !== id);
		for (const issue of sources.issues) issue.related = issue.related.filter((other) => other !== id);
	},
	'an issue more': (sources, draw) => {
		const related = sources.issues.map(({ id }) => id).slice(0, 1);
		const added = firstIssue(`added-${draw(1_000_000)}`, draw(100));
		sources.issues.push({ ...added, related, languages: [...LANGUAGES] });
	},
	'another category': (sources, draw) => {
		one(sources, draw).category = CATEGORIES[draw(CATEGORIES.length)]!;
	},
	'a language more or less': (sources, draw) => {
		const issue = one(sources, draw);
		issue.languages = issue.languages.length === 2 ? [LANGUAGES[draw(2)]!] : [...LANGUAGES];
	},
	'a draft': (sources, draw) => {
		const issue = one(sources, draw);
		const isNamed = sources.issues.some(({ related }) => related.includes(issue.id));
		if (!isNamed) issue.isDraft = !issue.isDraft;
	},
	'another kind of body': (sources, draw) => {
		one(sources, draw).body = (['component', 'picture', 'plain'] as const)[draw(3)]!;
	},
	'other related issues': (sources, draw) => {
		const issue = one(sources, draw);
		const other = one(sources, draw);
		if (other.id !== issue.id && !other.isDraft) issue.related = [other.id];
	},
	'frontmatter of an ordinary page': ({ guide }, draw) => {
		guide.title = `Guide ${draw(1000)}`;
		guide.order = draw(5);
	},
	'a picture': (sources, draw) => {
		sources.picture = 100 + draw(500);
	},
	'a component of the site': (sources, draw) => {
		sources.component = `Price ${draw(1000)}`;
	},
	'the footer of the site': (sources, draw) => {
		sources.footer = `Footer ${draw(1000)}`;
	},
	'the route middleware of the site': (sources, draw) => {
		sources.middleware = `other ${draw(1000)}`;
	},
	'the sidebar': (sources, draw) => {
		sources.sidebarLabel = `Known ${draw(1000)}`;
	},
	'the title of the site': (sources, draw) => {
		sources.starlightTitle = `Help ${draw(1000)}`;
	},
	'the name of a category': (sources, draw) => {
		sources.categoryName = `Sending ${draw(1000)}`;
	},
	labels: (sources, draw) => {
		sources.labels = { stuck: `Stuck ${draw(1000)}` };
	},
	'an option': (sources, draw) => {
		sources.support = draw(2) === 0 ? undefined : `help${draw(1000)}@example.com`;
	},
	'the version of the package': (sources, draw) => {
		sources.version = `1.0.${draw(1000)}`;
	},
};

/** Makes so many edits that the seed says; returns their names. */
export function editRandomly(sources: Sources, edits: number, draw: Draw): string[] {
	const names = Object.keys(EDITS);
	return Array.from({ length: edits }, () => {
		// Most builds come after a few words were changed.
		const name = names[draw(2) === 0 ? draw(11) : draw(names.length)]!;
		EDITS[name]!(sources, draw);
		return name;
	});
}

function one({ issues }: Sources, draw: Draw): EditedIssue {
	return issues[draw(issues.length)]!;
}
