// The list of all features. A new one is a folder and a line here.
import { addToSpec } from './add-to-spec/feature.ts';
import type { Feature } from './feature.ts';
import { navigation } from './navigation/feature.ts';
import { newProject } from './new-project/feature.ts';
import { project } from './project/feature.ts';
import { rules } from './rules/feature.ts';
import { server } from './server/feature.ts';

export const features: readonly Feature[] = [server, project, newProject, addToSpec, navigation, rules];
