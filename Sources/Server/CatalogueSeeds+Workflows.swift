// SPDX-License-Identifier: Apache-2.0
import Policy

extension CatalogueSeeds {
    /// Node types, then the platform's own templates of nodes and workflows.
    static let workflows: [Step] = [
        Step(name: "nodeTypes", text: nodeTypesText, catalogue: CatalogueTexts.nodeTypes),
        Step(name: "lostNodeTypes", text: lostNodeTypesText, catalogue: CatalogueTexts.nodeTypes),
        Step(name: "nodeTemplates", text: nodeTemplatesText, catalogue: CatalogueTexts.nodeTemplates),
        Step(name: "lostNodeTemplates", text: lostNodeTemplatesText, catalogue: CatalogueTexts.nodeTemplates),
        Step(name: "workflowTemplates", text: workflowTemplatesText, catalogue: CatalogueTexts.workflowTemplates),
        Step(
            name: "lostWorkflowTemplates", text: lostWorkflowTemplatesText,
            catalogue: CatalogueTexts.workflowTemplates),
    ]

    private static let nodeTypesText: String = """
        INSERT INTO node_types AS node (
               id, label, canvas_type, category, description, icon, color, origin, is_beta, config_schema,
               default_config, inputs, outputs, ports, retry_default, timeout_default_ms, timeout_max_ms,
               side_effecting, side_effecting_when, idempotency, needs_credential, credential, callable_as_tool,
               tool_requires_approval_default, publisher_permission, resource_class, error_codes, sort_order)
        SELECT entry.type, entry.label, entry.canvas_type, entry.category, entry.description, entry.icon,
               entry.color, entry.origin, entry.is_beta, entry.config_schema, entry.default_config, entry.inputs,
               entry.outputs, entry.ports, entry.retry_default, entry.timeout_default_ms, entry.timeout_max_ms,
               entry.side_effecting, entry.side_effecting_when, entry.idempotency, entry.needs_credential,
               entry.credential, entry.callable_as_tool, entry.tool_requires_approval_default,
               entry.publisher_permission, entry.resource_class, entry.error_codes, entry.position
          FROM ROWS FROM (jsonb_to_recordset($1::text::jsonb -> 'node_types') AS (
               type text, label text, canvas_type text, category text, description text, icon text, color text,
               origin text, is_beta boolean, config_schema jsonb, default_config jsonb, inputs jsonb, outputs jsonb,
               ports jsonb, retry_default jsonb, timeout_default_ms bigint, timeout_max_ms bigint,
               side_effecting boolean, side_effecting_when text, idempotency jsonb, needs_credential boolean,
               credential jsonb, callable_as_tool boolean, tool_requires_approval_default boolean,
               publisher_permission text, resource_class text, error_codes text[]))
               WITH ORDINALITY AS entry (
               type, label, canvas_type, category, description, icon, color, origin, is_beta, config_schema,
               default_config, inputs, outputs, ports, retry_default, timeout_default_ms, timeout_max_ms,
               side_effecting, side_effecting_when, idempotency, needs_credential, credential, callable_as_tool,
               tool_requires_approval_default, publisher_permission, resource_class, error_codes, position)
            ON CONFLICT (id) DO UPDATE
           SET label = excluded.label,
               canvas_type = excluded.canvas_type,
               category = excluded.category,
               description = excluded.description,
               icon = excluded.icon,
               color = excluded.color,
               origin = excluded.origin,
               is_beta = excluded.is_beta,
               config_schema = excluded.config_schema,
               default_config = excluded.default_config,
               inputs = excluded.inputs,
               outputs = excluded.outputs,
               ports = excluded.ports,
               retry_default = excluded.retry_default,
               timeout_default_ms = excluded.timeout_default_ms,
               timeout_max_ms = excluded.timeout_max_ms,
               side_effecting = excluded.side_effecting,
               side_effecting_when = excluded.side_effecting_when,
               idempotency = excluded.idempotency,
               needs_credential = excluded.needs_credential,
               credential = excluded.credential,
               callable_as_tool = excluded.callable_as_tool,
               tool_requires_approval_default = excluded.tool_requires_approval_default,
               publisher_permission = excluded.publisher_permission,
               resource_class = excluded.resource_class,
               error_codes = excluded.error_codes,
               sort_order = excluded.sort_order,
               is_active = true
         WHERE NOT node.is_active
            OR (node.label, node.canvas_type, node.category, node.description, node.icon, node.color, node.origin,
               node.is_beta, node.config_schema, node.default_config, node.inputs, node.outputs, node.ports,
               node.retry_default, node.timeout_default_ms, node.timeout_max_ms, node.side_effecting,
               node.side_effecting_when, node.idempotency, node.needs_credential, node.credential,
               node.callable_as_tool, node.tool_requires_approval_default, node.publisher_permission,
               node.resource_class, node.error_codes, node.sort_order)
               IS DISTINCT FROM (excluded.label, excluded.canvas_type, excluded.category, excluded.description,
               excluded.icon, excluded.color, excluded.origin, excluded.is_beta, excluded.config_schema,
               excluded.default_config, excluded.inputs, excluded.outputs, excluded.ports, excluded.retry_default,
               excluded.timeout_default_ms, excluded.timeout_max_ms, excluded.side_effecting,
               excluded.side_effecting_when, excluded.idempotency, excluded.needs_credential, excluded.credential,
               excluded.callable_as_tool, excluded.tool_requires_approval_default, excluded.publisher_permission,
               excluded.resource_class, excluded.error_codes, excluded.sort_order)
        """

    private static let lostNodeTypesText: String = """
        UPDATE node_types
           SET is_active = false
         WHERE is_active
           AND id NOT IN (
               SELECT entry.type
                 FROM jsonb_to_recordset($1::text::jsonb -> 'node_types') AS entry (type text))
        """

    private static let nodeTemplatesText: String = """
        INSERT INTO node_templates AS template (tenant_id, node_type, slug, name, description, category, config)
        SELECT NULL, entry.node_type, entry.slug, entry.name, entry.description, entry.category, entry.config
          FROM jsonb_to_recordset($1::text::jsonb -> 'templates') AS entry (
               node_type text, slug text, name text, description text, category text, config jsonb)
            ON CONFLICT (tenant_id, slug) DO UPDATE
           SET node_type = excluded.node_type,
               name = excluded.name,
               description = excluded.description,
               category = excluded.category,
               config = excluded.config,
               is_active = true
         WHERE NOT template.is_active
            OR (template.node_type, template.name, template.description, template.category, template.config)
               IS DISTINCT FROM (excluded.node_type, excluded.name, excluded.description, excluded.category,
               excluded.config)
        """

    private static let lostNodeTemplatesText: String = """
        UPDATE node_templates
           SET is_active = false
         WHERE tenant_id IS NULL
           AND is_active
           AND slug NOT IN (
               SELECT entry.slug
                 FROM jsonb_to_recordset($1::text::jsonb -> 'templates') AS entry (slug text))
        """

    private static let workflowTemplatesText: String = """
        INSERT INTO workflow_templates AS template (
               tenant_id, slug, name, description, category, difficulty, tags, definition, sort_order)
        SELECT NULL, entry.slug, entry.name, entry.description, entry.category, entry.difficulty, entry.tags,
               entry.definition, entry.position
          FROM ROWS FROM (jsonb_to_recordset($1::text::jsonb -> 'templates') AS (
               slug text, name text, description text, category text, difficulty text, tags text[],
               definition jsonb))
               WITH ORDINALITY AS entry (slug, name, description, category, difficulty, tags, definition, position)
            ON CONFLICT (tenant_id, slug) DO UPDATE
           SET name = excluded.name,
               description = excluded.description,
               category = excluded.category,
               difficulty = excluded.difficulty,
               tags = excluded.tags,
               definition = excluded.definition,
               sort_order = excluded.sort_order,
               is_active = true
         WHERE NOT template.is_active
            OR (template.name, template.description, template.category, template.difficulty, template.tags,
               template.definition, template.sort_order)
               IS DISTINCT FROM (excluded.name, excluded.description, excluded.category, excluded.difficulty,
               excluded.tags, excluded.definition, excluded.sort_order)
        """

    private static let lostWorkflowTemplatesText: String = """
        UPDATE workflow_templates
           SET is_active = false
         WHERE tenant_id IS NULL
           AND is_active
           AND slug NOT IN (
               SELECT entry.slug
                 FROM jsonb_to_recordset($1::text::jsonb -> 'templates') AS entry (slug text))
        """
}
