import { fieldExample } from '../issue/field-examples.ts';
import { fieldGroups, type Field, type FieldGroup, type FieldType } from '../issue/field-list.ts';
import { COMMON_RULES, FIELD_RULES } from '../issue/field-rules.ts';
import { fieldWords } from '../issue/field-words.ts';
import { issueJsonSchema } from '../issue/json-schema.ts';
import type { Labels } from '../issue/labels.ts';
import { ruleWords } from '../issue/rule-words.ts';
import type { RuleName } from '../issue/rules/catalogue.ts';
import { codeSpan } from '../issue/text-markdown.ts';
import { siteLabels, type Page, type Site, type SiteLocale } from './library.ts';
import { yamlField } from './yaml.ts';

const KEY = 'writers/fields';

/** Id of the page of a locale that explains every field. */
export function fieldReferenceId(locale: string): string {
	return [locale, KEY].filter(Boolean).join('/');
}

/**
 * The page that explains every field of an issue, made from the schema.
 *
 * @param otherKeys names of the fields that Starlight and the site add, as far as they are known
 */
export function fieldReference(
	site: Pick<Site, 'labels'>,
	{ path, language }: Pick<SiteLocale, 'path' | 'language'>,
	otherKeys: readonly string[] = [],
): Page {
	const t = siteLabels(site, language);
	const groups = fieldGroups(issueJsonSchema());
	const own = new Set(groups[0]!.fields.map(({ name }) => name));
	const others = otherKeys.filter((key) => !own.has(key)).toSorted();
	return {
		id: fieldReferenceId(path),
		key: KEY,
		locale: path,
		language,
		title: t('fields.title'),
		description: t('fields.description'),
		unsearched: true,
		body: [
			t('fields.intro'),
			t('fields.checks', { link: headingLink(t('fields.common')) }),
			...groups.map((group) => groupMarkdown(group, t, language)),
			`## ${t('fields.common')}`,
			ruleList(COMMON_RULES, language).join('\n'),
			...(others.length > 0
				? [`## ${t('fields.others')}`, t('fields.others.text', { fields: codes(others) })]
				: []),
		].join('\n\n'),
	};
}

function groupMarkdown({ name, fields }: FieldGroup, t: Labels, language: string): string {
	const heading = name === '' ? t('fields.top') : groupHeading(name, t);
	return [`## ${heading}`, ...fields.map((field) => fieldMarkdown(field, name, t, language))].join('\n\n');
}

function fieldMarkdown(field: Field, group: string, t: Labels, language: string): string {
	const { description } = fieldWords(field, language);
	const heading = codeSpan(group === '' ? field.name : `${group}.${field.name}`);
	const example = yamlField(field.name, fieldExample(group, field.name, language));
	return [
		`### ${heading}`,
		[description, t(field.required ? 'fields.required' : 'fields.optional')].join(' '),
		facts(field, t, language).join('\n'),
		`\`\`\`yaml\n${example}\n\`\`\``,
	].join('\n\n');
}

function facts(field: Field, t: Labels, language: string): string[] {
	const { values = [], maxLength, maxItems } = field;
	const rules = FIELD_RULES[field.key] ?? [];
	const most = [
		maxItems !== undefined && t('fields.most.items', { count: String(maxItems) }),
		maxLength !== undefined &&
			t(field.type.kind === 'list' ? 'fields.most.each' : 'fields.most.characters', {
				count: String(maxLength),
			}),
	].filter((text) => text !== false);
	const { meanings } = fieldWords(field, language);
	return [
		`- ${t('fields.holds')}: ${typeWords(field.type, t)}`,
		...values.map(
			({ value }, index) => `  - ${[codeSpan(value), meanings[index]].filter(Boolean).join(': ')}`,
		),
		...(field.default === undefined ? [] : [`- ${t('fields.default')}: ${codeSpan(field.default)}`]),
		...(most.length > 0 ? [`- ${t('fields.most')}: ${most.join(', ')}`] : []),
		...(rules.length > 0
			? [`- ${t('fields.rules')}:`, ...ruleList(rules, language).map((line) => `  ${line}`)]
			: []),
	];
}

function ruleList(rules: readonly RuleName[], language: string): string[] {
	return rules.map((rule) => `- ${codeSpan(rule)}: ${ruleWords(rule, language)}`);
}

function typeWords(type: FieldType, t: Labels): string {
	switch (type.kind) {
		case 'list':
			return t('fields.list', { item: typeWords(type.of, t) });
		case 'either': {
			const [one = '', other = ''] = type.of.map((each) => typeWords(each, t));
			return t('fields.either', { one, other });
		}
		case 'group': {
			return t('fields.type.group', { link: headingLink(groupHeading(type.name, t)) });
		}
		default:
			return t(`fields.type.${type.kind}`);
	}
}

function groupHeading(name: string, t: Labels): string {
	return t('fields.inGroup', { name: codeSpan(name) });
}

function headingLink(heading: string): string {
	return `[${heading}](#${anchorOf(heading)})`;
}

// As Astro makes it of a heading.
function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.replaceAll(' ', '-');
}

function codes(names: readonly string[]): string {
	return names.map(codeSpan).join(', ');
}
