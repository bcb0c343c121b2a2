import type { ErrorMessage, Issue, Remedy, Step, Template } from './issue.ts';
import type { Text } from './text.ts';

/**
 * What an issue says to its readers beside its body, by field, each as a list of pieces: a step, a
 * message or a symptom is one. Formatting, line breaks, addresses of pictures and what is no text
 * (dates, severity, related issues, aliases) are left out; links count as they were written.
 *
 * @example
 * fieldTexts(issue)['causes.offline.steps'];
 * // ['Open Settings\nexpect: A list', 'Switch it on']
 */
export function fieldTexts(issue: Issue): Record<string, string[]> {
	const { title, description, errors, symptoms, appliesTo, solution, causes, templates } = issue;
	const fields: Record<string, string[]> = {
		title: [oneLine(title)],
		description: [oneLine(description)],
		status: statusTexts(issue),
		errors: errors.map(errorText),
		symptoms: symptoms.map(oneLine),
		appliesTo: appliesTo.map(oneLine),
		...(solution && remedyTexts('', solution)),
	};
	for (const cause of causes) {
		const prefix = `causes.${cause.id}.`;
		fields[`${prefix}title`] = [oneLine(cause.title)];
		fields[`${prefix}check`] = optional(cause.check);
		Object.assign(fields, remedyTexts(prefix, cause));
	}
	for (const template of templates) fields[`templates.${template.id}`] = templateTexts(template);
	return Object.fromEntries(Object.entries(fields).filter(([, texts]) => texts.length > 0));
}

// A page says nothing of an issue that is simply open.
function statusTexts({ status, fixedIn }: Issue): string[] {
	return status === 'open' && !fixedIn ? [] : [lines({ '': status, 'fixed in': fixedIn })];
}

function errorText({ message, code, shownIn, image }: ErrorMessage): string {
	return lines({ '': message, code, 'shown in': shownIn, picture: image?.alt });
}

function remedyTexts(prefix: string, { remedy, who, risk, steps, verify }: Remedy): Record<string, string[]> {
	return {
		[`${prefix}remedy`]: remedy === 'fix' && !who ? [] : [lines({ '': remedy, who })],
		[`${prefix}risk`]: optional(risk),
		[`${prefix}steps`]: steps.map(stepText),
		[`${prefix}verify`]: optional(verify),
	};
}

function stepText({ do: action, expect, risk, link, image, code, template }: Step): string {
	const parts = { '': written(action), risk: risk && written(risk), expect: expect && written(expect) };
	const text = lines({ ...parts, link: link?.url, title: link?.title, picture: image?.alt, template });
	// Indentation can be what code means.
	return code === undefined ? text : `${text}\ncode: ${code.trimEnd()}`;
}

function templateTexts({ channel, subject, body, variables }: Template): string[] {
	return [
		lines({ channel, subject }),
		oneLine(body),
		...variables.map(({ name, label, example }) => lines({ [`{${name}}`]: label, example })),
	];
}

/** The parts that are there, each on a line that begins with its name. */
function lines(parts: Record<string, string | undefined>): string {
	return Object.entries(parts)
		.filter((part): part is [string, string] => part[1] !== undefined)
		.map(([name, text]) => (name ? `${name}: ${oneLine(text)}` : oneLine(text)))
		.join('\n');
}

function optional(text: Text | undefined): string[] {
	return text ? [oneLine(written(text))] : [];
}

/** The words of a text, with the addresses of its links and without its formatting. */
function written(text: Text): string {
	return text
		.map((inline) => {
			if (typeof inline === 'string') return inline;
			if ('code' in inline) return inline.code;
			if ('strong' in inline) return written(inline.strong);
			if ('em' in inline) return written(inline.em);
			return 'link' in inline ? `${written(inline.text)} <${inline.link}>` : ' ';
		})
		.join('');
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
