import { z } from 'zod';
import type { CauseJson, IssueJson, RemedyJson, StepJson } from '../../outputs/issue-json.ts';

const STEP = z.object({
	do: z.string(),
	expect: z.string().optional().describe('What the user should see then.'),
	risk: z.string().optional().describe('Say this before the step.'),
	link: z.object({ url: z.string(), title: z.string().optional() }).optional(),
	code: z.string().optional(),
	template: z.string().optional().describe('Id of the text to send, under templates.'),
});

const CAUSE = z.object({
	id: z.string().optional(),
	title: z.string().optional(),
	likelihood: z.string().optional(),
	check: z.string().optional().describe('How to tell that this is the cause.'),
	remedy: z.enum(['fix', 'workaround', 'escalate']),
	who: z.string().optional().describe('Who can do this.'),
	risk: z.string().optional(),
	steps: z.array(STEP),
	verify: z.string().optional().describe('How to know that it worked.'),
});

const TEMPLATE = z.object({
	id: z.string(),
	subject: z.string().optional(),
	body: z.string(),
	variables: z.array(z.object({ name: z.string(), label: z.string(), example: z.string().optional() })),
});

/** What an issue was translated from, where that has changed since. */
export const ORIGINAL = z
	.object({ language: z.string(), url: z.string() })
	.optional()
	.describe('The original, which has changed since this was translated.');

/**
 * An issue as `get_issue` gives it: what one acts on, out of the issue's published JSON. All texts
 * are Markdown. Background, other wordings, references and pictures are in the text form only.
 */
export const ISSUE = z.object({
	id: z.string(),
	formerId: z.string().optional().describe('The id that was asked for, which the issue had before.'),
	language: z.string().describe('Of all texts; another one than asked for where there is no translation.'),
	title: z.string(),
	description: z.string(),
	url: z.string().describe('The page for people: link to it in answers.'),
	category: z.string(),
	status: z.string(),
	fixedIn: z.string().optional(),
	supersededBy: z.string().optional().describe('Id of the issue to use instead.'),
	translationBehind: ORIGINAL,
	verifiedAt: z.string().optional().describe('Day on which somebody last checked it.'),
	errors: z.array(z.object({ message: z.string(), code: z.string().optional() })),
	causes: z
		.array(CAUSE)
		.describe(
			'Never mix the steps of several. One without id: the way out of an issue without distinct causes.',
		),
	otherCauses: z
		.array(z.object({ id: z.string(), title: z.string() }))
		.optional()
		.describe('Those that were left out, because one was asked for.'),
	templates: z.array(TEMPLATE).describe('Texts to send.'),
});

/** An issue as {@link ISSUE} describes it. */
export type IssueAnswer = z.infer<typeof ISSUE>;

/**
 * What an agent acts on of an issue.
 *
 * @param asked the id that it asked for
 * @param cause the only cause wanted, if it is one
 */
export function issueAnswer(issue: IssueJson, asked: string, cause?: CauseJson): IssueAnswer {
	const { id, language, title, description, url, status, causes } = issue;
	const used = new Set(cause?.steps.map(({ template }) => template));
	return {
		id,
		...present({ formerId: asked === id ? undefined : asked }),
		language,
		title,
		description,
		url,
		category: issue.category || 'uncategorised',
		status,
		...present({
			fixedIn: issue.fixedIn,
			supersededBy: issue.supersededBy,
			translationBehind: originalOf(issue),
			verifiedAt: issue.verifiedAt,
		}),
		errors: issue.errors.map(({ message, code }) => ({ message, ...present({ code }) })),
		causes: [
			...(issue.steps ? [remedyOf(issue as RemedyJson)] : []),
			...(cause ? [cause] : causes).map((one) => ({
				id: one.id,
				title: one.title,
				likelihood: one.likelihood,
				...present({ check: one.check }),
				...remedyOf(one),
			})),
		],
		...(cause && {
			otherCauses: causes.filter((one) => one !== cause).map((one) => ({ id: one.id, title: one.title })),
		}),
		templates: issue.templates
			.filter((template) => !cause || used.has(template.id))
			.map((template) => ({
				id: template.id,
				...present({ subject: template.subject }),
				body: template.body,
				variables: template.variables.map(({ name, label, example }) => ({
					name,
					label,
					...present({ example }),
				})),
			})),
	};
}

/** The original of a translation that is behind it, as {@link ORIGINAL} describes it. */
export function originalOf({ translationBehind, translations }: IssueJson): z.infer<typeof ORIGINAL> {
	return translations.find(({ language }) => language === translationBehind?.language);
}

function remedyOf({ remedy, who, risk, steps, verify }: RemedyJson) {
	return { remedy, ...present({ who, risk }), steps: steps.map(stepOf), ...present({ verify }) };
}

function stepOf({ do: action, expect, risk, link, code, template }: StepJson) {
	return {
		do: action,
		...present({ expect, risk, code, template }),
		...(link && { link: { url: link.url, ...present({ title: link.title }) } }),
	};
}

type Present<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> };

// JSON knows no undefined.
function present<Values extends Record<string, unknown>>(values: Values): Present<Values> {
	const entries = Object.entries(values).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as Present<Values>;
}
