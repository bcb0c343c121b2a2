import { defineCollection } from 'astro:content';
import { knownIssuesCollection } from 'starlight-known-issues/collection';

export const collections = { docs: defineCollection(knownIssuesCollection()) };
