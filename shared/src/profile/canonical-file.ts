import { fileForm } from './file-form.js'
import type { Profile } from './profile.js'
import { profileYaml } from './profile-yaml.js'
import { readYaml, type YamlFile } from './yaml-file.js'

/** A profile as its canonical file; the file is only written and read where a place in it is asked for. */
export function canonicalFile(profile: Profile, file: string): YamlFile {
  let read: YamlFile | null = null
  const places = (): YamlFile => {
    read ??= readYaml(profileYaml(profile), file) as YamlFile
    return read
  }
  return {
    file,
    data: fileForm(profile, 'profile'),
    placeOf: (path) => places().placeOf(path),
    placeOfKey: (path, key) => places().placeOfKey(path, key),
  }
}
