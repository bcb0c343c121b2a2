import { fieldName, type FieldPath } from '../../issue/problem.ts';
import { checkFile } from '../../issue/rules/index.ts';
import { issueSchema } from '../../issue/schema.ts';
import { explain } from '../../source/explain.ts';
import { asksForSecret, SECRET_RULE, secretRequest } from '../../issue/rules/secrets.ts';
import type { Decision, Draft } from '../draft.ts';
import type { DraftWriter } from './draft-writer.ts';
import type { Line } from './lines.ts';

/** The source that a draft was read from. */
interface Origin {
	fields: DraftWriter['fields'];
	lines: readonly Line[];
}

/**
 * What a draft needs before `check` takes it, asked at the line of the source that it is about: by
 * the schema and the rules of one file, the same that the build holds issues to.
 */
export function openQuestions({ id, language, data }: Draft, origin: Origin): Decision[] {
	const parsed = issueSchema.safeParse(data);
	const place = { id, localeLanguage: language, localePath: language };
	const problems = [
		...(parsed.success ? [] : explain(parsed.error.issues, data, issueSchema)),
		...checkFile({ ...place, data: parsed.success ? parsed.data : withDefaults(data) }, ''),
	];
	return problems.map(({ rule, path, message, hint }) => {
		const secret = rule === SECRET_RULE ? secretLine(origin, path) : undefined;
		const line = secret?.number ?? lineOf(origin.fields, path);
		const words = secret ? secretRequest(secret.text.trim())[0] : message;
		return { ...(line === undefined ? {} : { line }), draft: id, message: words, hint };
	});
}

// A letter is long: the line that asks is what the person wants to see.
function secretLine({ fields, lines }: Origin, path: FieldPath): Line | undefined {
	const name = fieldName(path);
	return lines.find(({ number, text }) => fields.get(number)?.field === name && asksForSecret(text));
}

// The rules read lists that a schema that refused something has not filled in.
function withDefaults(data: object): Parameters<typeof checkFile>[0]['data'] {
	const templates = (data as { templates?: object[] }).templates ?? [];
	return {
		kind: 'error',
		errors: [],
		causes: [],
		allow: [],
		related: [],
		status: 'open',
		...data,
		templates: templates.map((template) => ({ variables: [], ...template })),
	} as unknown as Parameters<typeof checkFile>[0]['data'];
}

function lineOf(fields: Origin['fields'], path: FieldPath): number | undefined {
	for (let { length } = path; length > 0; length--) {
		const name = fieldName(path.slice(0, length));
		const found = [...fields].find(
			([, { field }]) => field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}[`),
		);
		if (found) return found[0];
	}
	return undefined;
}
