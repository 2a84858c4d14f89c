// SPDX-License-Identifier: Apache-2.0
import Policy

extension CatalogueSeeds {
    /// Service templates of environment variables.
    static let environment: [Step] = [
        Step(name: "environmentTemplates", text: templatesText, catalogue: CatalogueTexts.environmentTemplates),
        Step(
            name: "lostEnvironmentTemplates", text: lostTemplatesText,
            catalogue: CatalogueTexts.environmentTemplates),
    ]

    private static let templatesText: String = """
        INSERT INTO env_var_templates AS template (
               id, name, category, description, fields, documentation, rotation, primary_field, sort_order)
        SELECT entry.id, entry.name, entry.category, entry.description, entry.fields, entry.documentation,
               entry.rotation, entry.primary_field, entry.position
          FROM ROWS FROM (jsonb_to_recordset($1::text::jsonb -> 'templates') AS (
               id text, name text, category text, description text, fields jsonb, documentation text, rotation text,
               primary_field text))
               WITH ORDINALITY AS entry (
               id, name, category, description, fields, documentation, rotation, primary_field, position)
            ON CONFLICT (id) DO UPDATE
           SET name = excluded.name,
               category = excluded.category,
               description = excluded.description,
               fields = excluded.fields,
               documentation = excluded.documentation,
               rotation = excluded.rotation,
               primary_field = excluded.primary_field,
               sort_order = excluded.sort_order,
               is_active = true
         WHERE NOT template.is_active
            OR (template.name, template.category, template.description, template.fields, template.documentation,
               template.rotation, template.primary_field, template.sort_order)
               IS DISTINCT FROM (excluded.name, excluded.category, excluded.description, excluded.fields,
               excluded.documentation, excluded.rotation, excluded.primary_field, excluded.sort_order)
        """

    private static let lostTemplatesText: String = """
        UPDATE env_var_templates
           SET is_active = false
         WHERE is_active
           AND id NOT IN (
               SELECT entry.id
                 FROM jsonb_to_recordset($1::text::jsonb -> 'templates') AS entry (id text))
        """
}
