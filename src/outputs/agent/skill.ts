import { escapeMarkdown, markdownLink } from '../../issue/text-markdown.ts';
import { yamlBlock } from '../front-matter.ts';
import { categoriesOf, siteLabels, type Library, type Site } from '../library.ts';
import { fileUrl, llmsFile } from '../urls.ts';
import { askUrl, codeUrl, mcpUrl } from '../endpoints.ts';

/** A skill of the site: what an agent needs to decide on it, and the file that teaches it. */
export interface Skill {
	name: string;
	description: string;
	text: string;
}

const LONGEST_NAME = 64;
const LONGEST_DESCRIPTION = 1_024;

/**
 * The skill that teaches an agent when and how to use the site, in the site's default language, with
 * the lists of the other languages.
 *
 * @see https://agentskills.io/specification
 */
export function siteSkill(library: Library): Skill {
	const { site } = library;
	const { title } = site.locales[0]!;
	const name = skillName(title);
	const description = describe(library);
	const text = `${yamlBlock({ name, description })}\n# ${escapeMarkdown(title)}\n\n${instructions(site)}\n`;
	return { name, description, text };
}

/**
 * A title as the name of a skill: letters, digits and single hyphens.
 *
 * @example
 * skillName('WhatsApp: known issues'); // 'whatsapp-known-issues'
 */
export function skillName(title: string): string {
	const words = title
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-');
	return words.slice(0, LONGEST_NAME).replace(/^-|-$/g, '') || 'known-issues';
}

function describe(library: Library): string {
	const { site } = library;
	const { path, language, title } = site.locales[0]!;
	const t = siteLabels(site, language);
	const topics = categoriesOf(library, path).map(({ name }) => name);
	const whole = t('skill.description', { title, topics: topics.join(', ') });
	return whole.length <= LONGEST_DESCRIPTION
		? whole
		: whole.slice(0, LONGEST_DESCRIPTION).replace(/[\uD800-\uDBFF]$/, '');
}

function instructions(site: Site): string {
	const { language } = site.locales[0]!;
	const t = siteLabels(site, language);
	const ask = { ask: `\`${askUrl(site)}\`` };
	const find = [
		t('skill.code', { code: `\`${codeUrl(site)}\`` }),
		...(site.server ? [t('skill.ask', ask), t('skill.mcp', { mcp: `\`${mcpUrl(site)}\`` })] : []),
		t('skill.lists', { lists: listLinks(site) }),
		t('skill.page'),
	];
	const answer = [
		...(site.server ? [t('skill.sure')] : []),
		t('skill.causes'),
		t('skill.steps'),
		t('skill.language'),
		t('skill.link'),
		t('skill.date'),
		t('skill.unknown'),
		t('skill.secrets'),
	];
	return [
		`## ${t('skill.findTitle')}`,
		find.map((line, index) => `${index + 1}. ${line}`).join('\n'),
		`## ${t('skill.answerTitle')}`,
		answer.map((line) => `- ${line}`).join('\n'),
	].join('\n\n');
}

function listLinks(site: Site): string {
	return site.locales.map(({ label, path }) => markdownLink(label, fileUrl(site, llmsFile(path)))).join(', ');
}
