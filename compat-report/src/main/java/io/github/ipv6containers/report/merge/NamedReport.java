package io.github.ipv6containers.report.merge;

import io.github.ipv6containers.report.model.Report;
import org.apiguardian.api.API;

/**
 * Holds a report and the file that it was read from, which messages name.
 *
 * @param file the file
 * @param report the report
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record NamedReport(String file, Report report) {}
