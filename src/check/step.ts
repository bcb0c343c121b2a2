import type { Problem } from '../issue/problem.ts';
import type { Project } from '../source/project.ts';
import type { Published } from './vanished/published.ts';

/** What a check may use beside the project. */
export interface CheckOptions {
	/** What the site published last, to find addresses that vanished. */
	published?: Published;
	/** What is wrong with links to other sites, where these were asked. */
	outsideLinks?: Problem[];
}

/** One check of a whole project. What it reports has its words from `issue/rules/catalogue.ts`. */
export type CheckStep = (project: Project, options: CheckOptions) => Problem[] | Promise<Problem[]>;
