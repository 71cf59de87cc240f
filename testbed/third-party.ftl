<#-- The libraries that come along, by licence. Names alone: a project's home page moves, and then the list would differ. -->
<#list licenseMap?filter(entry -> entry.value?has_content) as entry>
${entry.key}:

<#list entry.value as project>
    * ${project.name!project.artifactId} (${project.groupId}:${project.artifactId}:${project.version})
</#list>

</#list>
