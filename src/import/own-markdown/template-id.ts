import type { Labels } from '../../issue/labels.ts';

/** How a text is sent. */
export const CHANNELS = ['email', 'chat', 'form', 'other'] as const;

/** The id of a template, from the name that a page gives it: one alone has none, and takes its channel's. */
export function templateId(name: string, t: Labels): string {
	const [, id] = / \(([a-z0-9-]+)\)$/.exec(name) ?? [];
	return id ?? CHANNELS.find((channel) => t(`template.${channel}`) === name) ?? 'other';
}
