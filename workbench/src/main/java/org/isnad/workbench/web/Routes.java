package org.isnad.workbench.web;

import java.util.ArrayList;
import java.util.List;
import org.isnad.workbench.web.desk.Role;
import org.jspecify.annotations.Nullable;

/** The table of operations; {@code ui/api/openapi.yaml} describes each, and a test holds the two together. */
final class Routes {
    private final List<Route> table = new ArrayList<>();

    private Routes() {}

    static List<Route> of(Desk desk, SessionResource session, PeopleResource people, KeyWorkResource keys) {
        Routes routes = new Routes();
        routes.server(desk, session);
        routes.overviews(desk);
        routes.messages(desk);
        routes.marks(desk);
        routes.lookUps(desk, people);
        routes.keys(desk, keys);
        return routes.table;
    }

    private void server(Desk desk, SessionResource session) {
        quiet("GET", "/api/session", "session", null, session::show);
        quiet("POST", "/api/session", "logIn", null, session::logIn);
        quiet("DELETE", "/api/session", "logOut", null, session::logOut);
        quiet("GET", "/api/words/{language}", "words", null, new WordsResource());
        ProgressResource progress = new ProgressResource(desk);
        quiet("GET", "/api/progress", "progress", Role.READER, progress::show);
        quiet("GET", "/api/progress/stream", "progressStream", Role.READER, progress::stream);
    }

    private void overviews(Desk desk) {
        add("GET", "/api/report", "report", Role.READER, new ReportResource(desk));
        add("GET", "/api/trust-map", "trustMap", Role.READER, new TrustMapResource(desk));
        SearchResource search = new SearchResource(desk);
        add("GET", "/api/search", "search", Role.READER, search::search);
        add("POST", "/api/searches/batch", "searchBatch", Role.READER, search::batch);
    }

    private void messages(Desk desk) {
        add("GET", "/api/messages/{id}", "message", Role.READER, new MessageResource(desk));
        BytesResource bytes = new BytesResource(desk);
        add("GET", "/api/messages/{id}/html", "messageHtml", Role.READER, bytes::html);
        add("GET", "/api/messages/{id}/bytes", "messageBytes", Role.READER, bytes::message);
        add("GET", "/api/messages/{id}/attachments/{number}", "attachmentBytes", Role.READER, bytes::attachment);
        add("GET", "/api/messages/{id}/attachments/{number}/preview", "attachmentPreview", Role.READER, bytes::preview);
        add("GET", "/api/files/{id}/bytes", "fileBytes", Role.READER, bytes::file);
        add("GET", "/api/messages/{id}/page", "messagePage", Role.READER, new MessagePage(desk));
        add("GET", "/api/messages/{id}/xray", "xray", Role.READER, new XrayResource(desk));
        add("GET", "/api/messages/{id}/clocks", "clocks", Role.READER, new ClocksResource(desk));
        add("GET", "/api/messages/{id}/thread", "thread", Role.READER, new ThreadResource(desk));
        add("GET", "/api/messages/{id}/quotes", "quotes", Role.READER, new QuotesResource(desk));
    }

    private void marks(Desk desk) {
        MarksResource marks = new MarksResource(desk);
        add("PUT", "/api/messages/{id}/marks", "mark", Role.REVIEWER, marks::mark);
        add("POST", "/api/messages/{id}/notes", "addNote", Role.REVIEWER, marks::note);
        add("DELETE", "/api/messages/{id}/notes/{number}", "removeNote", Role.REVIEWER, marks::removeNote);
        add("GET", "/api/tags", "tags", Role.READER, marks::tags);
        add("GET", "/api/review", "review", Role.READER, marks::review);
    }

    private void lookUps(Desk desk, PeopleResource people) {
        SearchesResource searches = new SearchesResource(desk);
        add("GET", "/api/searches", "savedSearches", Role.READER, searches::list);
        add("POST", "/api/searches", "saveSearch", Role.REVIEWER, searches::save);
        add("DELETE", "/api/searches/{number}", "removeSearch", Role.REVIEWER, searches::remove);
        add("GET", "/api/people", "people", Role.READER, people);
        add("GET", "/api/timeline", "timeline", Role.READER, new TimelineResource(desk));
        FindResource find = new FindResource(desk);
        add("POST", "/api/find", "find", Role.READER, find::find);
        table.add(
                new Route("POST", "/api/find/picture", "findPicture", Role.READER, true, Route.PICTURE, find::picture));
        table.add(new Route(
                "POST",
                "/api/find/picture/certificate",
                "findPictureCertificate",
                Role.READER,
                true,
                Route.PICTURE,
                find::pictureCertificate));
        add("POST", "/api/find/certificate", "findCertificate", Role.READER, find::certificate);
        CompareResource compare = new CompareResource(desk);
        add("GET", "/api/comparisons", "comparisons", Role.READER, compare::list);
        add("GET", "/api/comparisons/{name}", "comparison", Role.READER, compare::show);
        add("GET", "/api/comparisons/{name}/sheets/{id}", "proofSheet", Role.READER, compare::sheet);
        add("GET", "/api/exports/{screen}", "export", Role.READER, new ExportResource(desk, people));
        add("GET", "/api/audit", "audit", Role.ADMINISTRATOR, new AuditResource(desk));
    }

    private void keys(Desk desk, KeyWorkResource keys) {
        add("GET", "/api/keys", "keys", Role.READER, new KeysResource(desk));
        add("POST", "/api/keys", "addKey", Role.EDITOR, keys::add);
        quiet("GET", "/api/keys/job", "keyJob", Role.READER, keys::show);
        add("POST", "/api/keys/job", "recoverKeys", Role.EDITOR, keys::recover);
        add("DELETE", "/api/keys/job", "stopKeys", Role.EDITOR, keys::stop);
    }

    private void add(String method, String path, String operation, @Nullable Role role, Resource resource) {
        table.add(new Route(method, path, operation, role, true, Route.USUAL_BODY, resource));
    }

    /** An operation that shows nothing out of a dump. */
    private void quiet(String method, String path, String operation, @Nullable Role role, Resource resource) {
        table.add(new Route(method, path, operation, role, false, Route.USUAL_BODY, resource));
    }
}
