import { fileForm } from './file-form.js'
import type { Profile } from './profile.js'
import { writeYaml } from './write-yaml.js'

/** A profile as its canonical YAML file: parsed again it is the same profile. `schema` is where editors find the schema. */
export const profileYaml = (profile: Profile, schema = 'profile.schema.json'): string =>
  `# yaml-language-server: $schema=${schema}\n\n${writeYaml(fileForm(profile, 'profile'))}`
