package org.shouze.risk.asset.rest;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.risk.asset.AssetChangeView;
import org.shouze.risk.asset.AssetField;
import org.shouze.risk.asset.AssetGrants;
import org.shouze.risk.asset.Assets;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of assets, for programs. */
@RestController
@RequestMapping("/api/v1/assets")
@Requires(AssetGrants.READ)
class AssetApi {

    private final Assets assets;

    AssetApi(Assets assets) {
        this.assets = assets;
    }

    /** A stretch of assets; {@code next} goes into {@code after}, null at the end. */
    record ListResponse(List<AssetResponse> items, @Nullable UUID next) {}

    /** Which assets, by id with the revision that was seen, and what each is to say. */
    record AssignmentRequest(
            @Nullable Map<UUID, Integer> assets, @Nullable Map<AssetField, @Nullable String> fields) {}

    /** How many changed. */
    record AssignmentResponse(int changed) {}

    /** Closing, or taking into use again. */
    record StateRequest(
            @Nullable Integer revision,
            @Nullable LocalDate closedOn,
            @Nullable String reason) {

        int seen() {
            return AssetRequest.seen(revision);
        }

        String why() {
            return reason == null ? "" : reason;
        }
    }

    @GetMapping
    ListResponse list(@ParameterObject AssetListRequest request) {
        var found = assets.list(request.query());
        var most = request.most();
        var items = found.stream()
                .limit(most)
                .map(each -> AssetResponse.of(each, List.of()))
                .toList();
        return new ListResponse(items, found.size() > most ? items.getLast().id() : null);
    }

    @PostMapping
    @Requires(AssetGrants.MANAGE)
    ResponseEntity<AssetResponse> add(@RequestBody AssetRequest request) {
        var written = AssetResponse.of(assets.add(request.texts(), request.isNew()));
        return ResponseEntity.created(URI.create("/api/v1/assets/" + written.id()))
                .body(written);
    }

    @GetMapping("/{id}")
    AssetResponse get(@PathVariable String id) {
        var asset = assets.get(Ids.parse(id));
        return AssetResponse.of(asset, assets.warnings(asset.id()));
    }

    @PutMapping("/{id}")
    @Requires(AssetGrants.MANAGE)
    AssetResponse change(@PathVariable String id, @RequestBody AssetRequest request) {
        return AssetResponse.of(assets.change(Ids.parse(id), request.seen(), request.texts()));
    }

    /** The same into one field of several assets; each with its revision. */
    @PostMapping("/assign")
    @Requires(AssetGrants.MANAGE)
    AssignmentResponse assign(@RequestBody AssignmentRequest request) {
        var texts = new AssetRequest(null, null, request.fields()).texts();
        return new AssignmentResponse(assets.assign(request.assets() == null ? Map.of() : request.assets(), texts));
    }

    @GetMapping("/{id}/history")
    List<AssetChangeView> history(@PathVariable String id) {
        return assets.history(Ids.parse(id));
    }

    @PostMapping("/{id}/close")
    @Requires(AssetGrants.MANAGE)
    AssetResponse close(@PathVariable String id, @RequestBody StateRequest request) {
        if (request.closedOn() == null) {
            throw Refusal.invalid("closedOn", "请提供关停日期 closedOn。");
        }
        var closed = assets.close(Ids.parse(id), request.seen(), request.closedOn(), request.why());
        return AssetResponse.of(closed, List.of());
    }

    @PostMapping("/{id}/reopen")
    @Requires(AssetGrants.MANAGE)
    AssetResponse reopen(@PathVariable String id, @RequestBody StateRequest request) {
        return AssetResponse.of(assets.reopen(Ids.parse(id), request.seen(), request.why()), List.of());
    }
}
